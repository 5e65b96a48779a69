import { readBothSides } from '@tandem/contract/check-ins'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { DIVERGENCE } from '@tandem/domain/check-ins'
import { gapOf } from '@tandem/domain/signals'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useQuestions } from '../../parts/questions.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './both-sides.module.css'
import { bothSidesWords } from './both-sides.words.ts'
import { type SaidQuestion, SideCurves } from './side-curves.tsx'
import { Talks } from './talks.tsx'

type Job = ReplyOf<typeof readBothSides>['jobs'][number]
type About = { readonly firstName: string; readonly today: CalendarDate }

/** The last answers of both sides beside each other, and how they came to be; never one number for both. */
export function BothSidesCard({ workerId, ...about }: About & { readonly workerId: string }) {
  const t = useWords(bothSidesWords)
  const query = useQuery(read(readBothSides, { params: { workerId } }))
  return (
    <Card title={t('bothSides')}>
      <Loaded query={query}>
        {({ jobs }) =>
          jobs.every(({ questions }) => questions.length === 0) ? (
            <p className="small">{t('nobodyAsked')}</p>
          ) : (
            <div className="stack">
              {jobs.map((job) => (
                <div key={job.placementId} className="stack stack-s">
                  <SidesTable job={job} isNamed={jobs.length > 1} {...about} />
                  <Talks job={job} {...about} />
                </div>
              ))}
            </div>
          )
        }
      </Loaded>
    </Card>
  )
}

type TableProps = About & { readonly job: Job; readonly isNamed: boolean }

function SidesTable({ job, firstName, today, isNamed }: TableProps) {
  const t = useWords(bothSidesWords)
  const { nameOf } = useQuestions()
  const names = { worker: firstName, employer: job.employerName }
  const columns: Column<SaidQuestion>[] = [
    {
      key: 'question',
      header: t('question'),
      isRowHeader: true,
      cell: (question) => (
        <span className={styles.question}>
          {nameOf(question.item)} <Difference question={question} job={job} firstName={firstName} />{' '}
          <SideCurves question={question} names={names} today={today} />
        </span>
      ),
    },
    {
      key: 'worker',
      header: firstName,
      headerMark: <PartyMark tone="a" label={firstName} />,
      align: 'end',
      cell: ({ worker }) => <LastSaid said={worker} today={today} />,
    },
    {
      key: 'employer',
      header: job.employerName,
      headerMark: <PartyMark tone="b" label={t('employer')} />,
      align: 'end',
      cell: ({ employer }) => <LastSaid said={employer} today={today} />,
    },
  ]
  return (
    <DataTable
      caption={isNamed ? job.employerName : t('bothSides')}
      isCaptionHidden={!isNamed}
      isCompact
      columns={columns}
      rows={job.questions}
      rowKey={({ item }) => item}
      empty={<p className="small">{t('nobodyAsked')}</p>}
    />
  )
}

type DifferenceProps = { readonly question: SaidQuestion; readonly job: Job; readonly firstName: string }

/** How far apart the two last answers are, or whose answer is missing. */
function Difference({ question, job, firstName }: DifferenceProps) {
  const t = useWords(bothSidesWords)
  const found = job.divergences.find(({ item }) => item === question.item)
  if (found?.silent != null) {
    const name = found.silent === 'worker' ? firstName : job.employerName
    return <Chip tone="bad">{t('unheard', { name })}</Chip>
  }
  const gap = gapOf(lastOf(question.worker)?.value, lastOf(question.employer)?.value)
  if (gap === null) return null
  if (found === undefined && gap < DIVERGENCE) return <span className="small">{t('apart', { gap })}</span>
  return (
    <span>
      <Chip tone={found === undefined ? 'neutral' : 'bad'}>{t('apart', { gap })}</Chip>
    </span>
  )
}

function lastOf(said: SaidQuestion['worker']) {
  return said[said.length - 1]
}

function LastSaid({ said, today }: { readonly said: SaidQuestion['worker']; readonly today: CalendarDate }) {
  const t = useWords(bothSidesWords)
  const formats = useFormats()
  const last = lastOf(said)
  if (last === undefined) return t('notAsked')
  return (
    <span className="stack stack-s">
      <strong>{last.value === null ? t('notSeen') : formats.number(last.value)}</strong>{' '}
      <span className="small">{formats.age(last.heldOn, today)}</span>
    </span>
  )
}
