import { type CoachWork, readTeamWork } from '@tandem/contract/team-work'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import { LogLagDialog } from './log-lag-dialog.tsx'
import { type TeamLine, useTeamColumns } from './team-table.tsx'
import styles from './team-work.module.css'
import { teamWorkWords } from './team-work.words.ts'

/** The caseload of those without a coach. */
const NOBODY = 'none'

/** What a lead plans for a coach; other parts of the application do it. */
export type TeamAct = { readonly what: 'absence' | 'share'; readonly memberId: string }

type Props = {
  readonly renderAct: (act: TeamAct, onClose: () => void) => ReactNode
  /** Below the table. */
  readonly children: ReactNode
}

/** Who carries how much, what is late, unsigned or waiting: by name, never by rank. */
export function TeamScreen({ renderAct, children }: Props) {
  const t = useWords(teamWorkWords)
  const query = useQuery(read(readTeamWork, {}))
  const [lagOf, setLagOf] = useState<CoachWork | null>(null)
  const [act, setAct] = useState<TeamAct | null>(null)
  const columns = useTeamColumns({ today: query.data?.today ?? '', onLag: setLagOf, onAct: setAct })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={query.data && t('sub', { coaches: query.data.coaches.length, nobody: query.data.nobody.people })}
      />
      <Loaded query={query} lines={8}>
        {({ coaches, nobody, today }) => (
          <>
            <Card padding="list">
              <div className={styles.table}>
                <DataTable
                  caption={t('caption')}
                  isCaptionHidden
                  columns={columns}
                  rows={[
                    ...coaches.map((work): TeamLine => ({ ...work, key: work.memberId, coach: work.memberId, work })),
                    ...(nobody.people === 0
                      ? []
                      : [{ key: NOBODY, coach: NOBODY, name: t('nobody'), ...nobody, work: null }]),
                  ]}
                  rowKey={({ key }) => key}
                  empty={<EmptyState title={t('noCoachesTitle')}>{t('noCoachesText')}</EmptyState>}
                />
              </div>
            </Card>
            <Disclosure summary={t('readHow')}>
              <ul>
                {(['howPeople', 'howTarget', 'howCounts', 'howLag'] as const).map((one) => (
                  <li key={one}>{t(one)}</li>
                ))}
              </ul>
            </Disclosure>
            {children}
            {act !== null && renderAct(act, () => setAct(null))}
            {lagOf !== null && <LogLagDialog work={lagOf} today={today} onClose={() => setLagOf(null)} />}
          </>
        )}
      </Loaded>
    </>
  )
}
