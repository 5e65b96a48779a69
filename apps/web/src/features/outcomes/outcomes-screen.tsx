import { type FigureKey, type OutcomeFigure, type OutcomesQuery, readOutcomes } from '@tandem/contract/outcomes'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead, Tiles, TwoColumns } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { CasesDialog } from './cases-dialog.tsx'
import { FigureLine, FigureTile } from './figure-shown.tsx'
import { GoalsCard } from './goals-card.tsx'
import { HoursCard } from './hours-card.tsx'
import { outcomesWords } from './outcomes.words.ts'
import { OutcomesDownloads } from './outcomes-downloads.tsx'
import { type CoachChoice, OutcomesFilters, type TeamChoice } from './outcomes-filters.tsx'
import { type OutcomesSearch, periodAsked, periodOf } from './outcomes-search.ts'
import { PartiesCard } from './parties-card.tsx'
import { sameEmployerWords } from './same-employer.words.ts'
import { SatisfactionCard } from './satisfaction-card.tsx'

type Props = {
  readonly today: string
  /** Teams and coaches to choose from; none for who has no choice. */
  readonly teams: readonly TeamChoice[]
  readonly coaches: readonly CoachChoice[]
  readonly mayNamePeople: boolean
  readonly search: OutcomesSearch
  /** `step`: a step that the browser's Back undoes. */
  readonly onSearch: (search: OutcomesSearch, how?: 'step') => void
}

const TILES: readonly FigureKey[] = ['B1', 'B3', 'C1w13', 'C1w26']
const PARTIES: readonly FigureKey[] = ['A12', 'A13']
const CASELOAD: readonly FigureKey[] = ['A3', 'A4']
const GOALS: readonly FigureKey[] = ['E1', 'E2']
const SATISFACTION: readonly FigureKey[] = ['F4', 'F3', 'F34']

function isNothing(figure: OutcomeFigure): boolean {
  if (figure.isHidden) return false
  if (figure.kind === 'rate') return figure.denominator === 0
  if (figure.kind === 'mean') return figure.plans === 0
  if (figure.kind === 'satisfaction') return figure.marks === 0 && (figure.response?.denominator ?? 0) === 0
  return (figure.kind === 'count' ? figure.value : figure.entries) === 0
}

/** What coaching achieved in a period. Every figure opens on its definition and the people behind it. */
export function OutcomesScreen({ today, teams, coaches, mayNamePeople, search, onSearch }: Props) {
  const t = useWords(outcomesWords)
  const s = useWords(sameEmployerWords)
  const formats = useFormats()
  const { from, to } = periodAsked(search, today)
  const { teamId, coachId, basis = 'entry', sameEmployer = 'legalEmployer' } = search
  const query: OutcomesQuery = { from, to, teamId, coachId, basis, sameEmployer }
  const outcomes = useQuery({ ...read(readOutcomes, { query }), enabled: from <= to, staleTime: 0 })
  const { data } = outcomes
  const open = (key: FigureKey) => onSearch({ ...search, open: key }, 'step')
  const opened = data?.figures.find(({ key }) => key === search.open)
  const among = (figures: readonly OutcomeFigure[], keys: readonly FigureKey[]) =>
    keys.flatMap((key) => figures.filter((figure) => figure.key === key))

  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          data !== undefined && (
            <>
              {t('sub', {
                whose: t(data.asked.reach),
                from: formats.day(data.asked.from),
                to: formats.day(data.asked.to),
                asOf: formats.day(data.asked.asOf),
              })}
              {data.unusual.includes('cohortBasis') && ` · ${t('subJobStart')}`}
              {data.unusual.includes('sameEmployerBy') && ` · ${s('subUserCompany')}`}
            </>
          )
        }
        actions={from <= to && <OutcomesDownloads query={query} mayNamePeople={mayNamePeople} />}
      />
      <OutcomesFilters today={today} teams={teams} coaches={coaches} search={search} onSearch={onSearch} />
      {from <= to && (
        <Loaded query={outcomes} lines={10}>
          {({ figures }) =>
            figures.every(isNothing) ? (
              <Card>
                <EmptyState
                  title={t('emptyTitle')}
                  action={
                    <Button onClick={() => onSearch({ ...search, ...periodOf('lastMonths', today) })}>
                      {t('emptyAction')}
                    </Button>
                  }
                >
                  {t('emptyText')}
                </EmptyState>
              </Card>
            ) : (
              <>
                <Tiles>
                  {among(figures, TILES).map((figure) => (
                    <FigureTile key={figure.key} figure={figure} onOpen={open} />
                  ))}
                </Tiles>
                <TwoColumns
                  asideWidth="wide"
                  aside={
                    <>
                      <PartiesCard figures={among(figures, PARTIES)} onOpen={open} />
                      <GoalsCard figures={among(figures, GOALS)} onOpen={open} />
                      <SatisfactionCard figures={among(figures, SATISFACTION)} onOpen={open} />
                      <Card title={t('entriesAndCaseload')}>
                        <div className="stack">
                          {among(figures, CASELOAD).map((figure) => (
                            <FigureLine key={figure.key} figure={figure} onOpen={open} />
                          ))}
                        </div>
                      </Card>
                    </>
                  }
                >
                  {figures.map(
                    (figure) => figure.kind === 'hours' && <HoursCard key={figure.key} figure={figure} onOpen={open} />,
                  )}
                </TwoColumns>
              </>
            )
          }
        </Loaded>
      )}
      {data !== undefined && opened !== undefined && (
        <CasesDialog
          figure={opened}
          asked={data.asked}
          query={query}
          today={today}
          onClose={() => onSearch({ ...search, open: undefined })}
        />
      )}
    </>
  )
}
