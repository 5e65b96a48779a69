import { readAbsences } from '@tandem/contract/absences'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { useWords } from '../../words/locale.tsx'
import { absenceWords } from './absence.words.ts'
import { AbsenceForm } from './absence-form.tsx'
import { useAbsenceTold } from './absence-told.ts'

type Props = {
  readonly memberId: string
  /** The one to be changed; a new one unless told. */
  readonly absenceId?: string
  readonly onClose: () => void
}

/** An absence of a coach and who stands in. Where some are planned, it is asked which. */
export function AbsenceDialog({ memberId, absenceId, onClose }: Props) {
  const t = useWords(absenceWords)
  const query = useQuery(read(readAbsences, { params: { memberId } }))
  const [chosen, setChosen] = useState<string | null | undefined>(absenceId)
  const told = useAbsenceTold(query.data?.today ?? '')
  const known = query.data
  const isChosen = known !== undefined && (chosen !== undefined || known.absences.length === 0)
  if (known !== undefined && isChosen)
    return (
      <AbsenceForm
        known={known}
        absence={known.absences.find((one) => one.absenceId === chosen) ?? null}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={known === undefined ? t('loading') : t('title', { name: known.name })}
      closeLabel={t('close')}
      onDismiss={onClose}
    >
      <Loaded query={query}>
        {({ absences }) => (
          <div className="stack">
            <ItemList label={t('which')}>
              {absences.map((absence) => (
                <ItemRow
                  key={absence.absenceId}
                  title={told.days(absence)}
                  sub={told.cover(absence)}
                  actions={
                    <Button size="sm" onClick={() => setChosen(absence.absenceId)}>
                      {t('change')}
                    </Button>
                  }
                />
              ))}
            </ItemList>
            <div>
              <Button onClick={() => setChosen(null)}>{t('another')}</Button>
            </div>
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}
