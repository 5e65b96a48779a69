import { readBothSides } from '@tandem/contract/check-ins'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useQuestions } from '../../parts/questions.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { workerWords } from './worker.words.ts'

type Job = ReplyOf<typeof readBothSides>['jobs'][number]
type Side = NonNullable<Job['worker']>
type RatingLine = { readonly item: string; readonly isApart: boolean }

function valueIn(side: Side | null, item: string): number | null | undefined {
  return side?.ratings.find((rating) => rating.item === item)?.value
}

type Props = { readonly workerId: string; readonly firstName: string; readonly today: CalendarDate }

/** The last answers of both sides beside each other; never one number for both. */
export function BothSidesCard({ workerId, firstName, today }: Props) {
  const t = useWords(workerWords)
  const query = useQuery(read(readBothSides, { params: { workerId } }))
  return (
    <Card title={t('bothSides')}>
      <Loaded query={query}>
        {({ jobs }) =>
          jobs.every((job) => job.worker === null && job.employer === null) ? (
            <p className="small">{t('nobodyAsked')}</p>
          ) : (
            <div className="stack">
              {jobs.map((job) => (
                <SidesTable
                  key={job.placementId}
                  job={job}
                  firstName={firstName}
                  today={today}
                  isNamed={jobs.length > 1}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </Card>
  )
}

type TableProps = {
  readonly job: Job
  readonly firstName: string
  readonly today: CalendarDate
  readonly isNamed: boolean
}

function SidesTable({ job, firstName, today, isNamed }: TableProps) {
  const t = useWords(workerWords)
  const { nameOf: itemText, questionnaire } = useQuestions()
  const formats = useFormats()
  const { worker, employer, apart } = job
  const lines: RatingLine[] = questionnaire.ratings
    .map(({ code }) => code)
    .filter((item) => valueIn(worker, item) !== undefined || valueIn(employer, item) !== undefined)
    .map((item) => ({ item, isApart: apart.includes(item) }))
  const shown = (value: number | null | undefined) =>
    value === undefined ? t('notAsked') : value === null ? t('notSeen') : formats.number(value)
  const askedOn = (side: Side | null) =>
    side === null ? '' : t('askedOn', { day: formats.shortDay(side.heldOn, today) })
  const columns: Column<RatingLine>[] = [
    {
      key: 'item',
      header: t('item'),
      isRowHeader: true,
      cell: ({ item, isApart }) => (
        <span className="row row-s row-wrap">
          {itemText(item)} {isApart && <Chip tone="bad">{t('apart')}</Chip>}
        </span>
      ),
    },
    {
      key: 'worker',
      header: `${firstName} ${askedOn(worker)}`,
      headerMark: <PartyMark tone="a" label={firstName} />,
      align: 'end',
      cell: ({ item }) => shown(valueIn(worker, item)),
    },
    {
      key: 'employer',
      header: `${job.employerName} ${askedOn(employer)}`,
      headerMark: <PartyMark tone="b" label={t('employer')} />,
      align: 'end',
      cell: ({ item }) => shown(valueIn(employer, item)),
    },
  ]
  return (
    <DataTable
      caption={isNamed ? job.employerName : t('bothSides')}
      isCaptionHidden={!isNamed}
      isCompact
      columns={columns}
      rows={lines}
      rowKey={({ item }) => item}
      empty={<p className="small">{t('nobodyAsked')}</p>}
    />
  )
}
