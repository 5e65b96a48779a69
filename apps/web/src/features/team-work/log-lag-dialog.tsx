import { type CoachWork, listLogLag } from '@tandem/contract/team-work'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { teamWorkWords } from './team-work.words.ts'

type Props = { readonly work: CoachWork; readonly today: CalendarDate; readonly onClose: () => void }

/** The entries behind the delay of writing. */
export function LogLagDialog({ work: { memberId, name }, today, onClose }: Props) {
  const t = useWords(teamWorkWords)
  const formats = useFormats()
  const query = useQuery(read(listLogLag, { params: { memberId } }))
  return (
    <Dialog title={t('lagTitle', { name })} closeLabel={t('close')} onDismiss={onClose}>
      <p>{t('lagHint')}</p>
      <Loaded query={query}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p>{t('lagEmpty')}</p>
          ) : (
            <ItemList label={t('lagTitle', { name })}>
              {entries.map(({ entryId, occurredOn, days, people }) => (
                <ItemRow
                  key={entryId}
                  title={formats.shortDay(occurredOn, today)}
                  sub={
                    people.length === 0
                      ? t('lagOthers')
                      : people.map((person, index) => (
                          <span key={person.workerId}>
                            {index > 0 && ', '}
                            <Link to="/people/$workerId" params={{ workerId: person.workerId }}>
                              {person.name}
                            </Link>
                          </span>
                        ))
                  }
                  actions={<span>{t('lagLine', { days })}</span>}
                />
              ))}
            </ItemList>
          )
        }
      </Loaded>
    </Dialog>
  )
}
