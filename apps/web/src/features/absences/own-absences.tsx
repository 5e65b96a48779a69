import { readAbsences } from '@tandem/contract/absences'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { absenceWords } from './absence.words.ts'
import { AbsenceDialog } from './absence-dialog.tsx'
import { useAbsenceTold } from './absence-told.ts'

type Props = {
  readonly memberId: string
  /** What else is planned for a coach who leaves. */
  readonly more?: ReactNode
}

/** A coach's own absences, with who stands in. */
export function OwnAbsences({ memberId, more }: Props) {
  const t = useWords(absenceWords)
  const formats = useFormats()
  const query = useQuery(read(readAbsences, { params: { memberId } }))
  const told = useAbsenceTold(query.data?.today ?? '')
  const [open, setOpen] = useState<{ readonly absenceId?: string } | null>(null)
  return (
    <Card
      title={t('ownTitle')}
      actions={
        <>
          {more}
          <Button size="sm" onClick={() => setOpen({})}>
            {t('plan')}
          </Button>
        </>
      }
    >
      <p className="small">{t('ownText')}</p>
      <Loaded query={query} lines={2}>
        {({ absences, today }) =>
          absences.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <ItemList label={t('ownTitle')}>
              {absences.map((absence) => (
                <ItemRow
                  key={absence.absenceId}
                  title={told.days(absence)}
                  sub={told.cover(absence)}
                  actions={
                    <Button
                      size="sm"
                      aria-label={t('changeOf', { day: formats.shortDay(absence.fromOn, today) })}
                      onClick={() => setOpen({ absenceId: absence.absenceId })}
                    >
                      {t('change')}
                    </Button>
                  }
                />
              ))}
            </ItemList>
          )
        }
      </Loaded>
      {open !== null && <AbsenceDialog memberId={memberId} {...open} onClose={() => setOpen(null)} />}
    </Card>
  )
}
