import type { ReviewFacts, ReviewGoal } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { EXPECTED_PLACE } from '@tandem/domain/goals'
import { GoalLevels } from '../../parts/goal-levels.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'

const OWNER_TONES = { worker: 'a', employer: 'b', joint: 'ab' } as const

const expectedOf = ({ levelTexts }: ReviewGoal) => (levelTexts?.[EXPECTED_PLACE] ?? '').trim()

type Props = { readonly facts: ReviewFacts; readonly today: CalendarDate }

/** Step 1: the plan and its goals, to be read. */
export function AgreedFacts({ facts, today }: Props) {
  const t = useWords(reviewWords)
  const formats = useFormats()
  const day = (on: CalendarDate) => formats.shortDay(on, today)
  const stretch = (fromOn: CalendarDate, toOn: CalendarDate) => {
    const { from, to } = formats.stretch(fromOn, toOn, today)
    return { day: from, until: to }
  }
  const jobs = facts.jobs.map(({ employerName: employer, startedOn, endedOn }) =>
    endedOn === null
      ? t('jobFrom', { employer, day: startedOn === null ? '' : day(startedOn) })
      : t('jobUntil', { employer, ...stretch(startedOn ?? endedOn, endedOn) }),
  )
  return (
    <Card title={t('agreedStep')}>
      <div className="stack">
        <DefinitionList
          items={[
            {
              key: 'period',
              term: t('period'),
              value: `${formats.day(facts.startsOn)} → ${formats.day(facts.endsOn)}`,
            },
            {
              key: 'granted',
              term: t('granted'),
              value: facts.grantedMinutes === null ? t('noLimit') : formats.duration(facts.grantedMinutes),
            },
            { key: 'jobs', term: t('jobs'), value: jobs.length === 0 ? t('noJobs') : jobs.join(' · ') },
          ]}
        />
        <h3>{t('goals')}</h3>
        {facts.goals.length === 0 && <p className="small">{t('noGoals')}</p>}
        <ul className="stack plain-list">
          {facts.goals.map((goal) => (
            <li key={goal.goalId} className="stack stack-s">
              <PartyMark tone={OWNER_TONES[goal.owner]} label={goal.title} />
              {goal.why !== null && <span className="small">{goal.why}</span>}
              <GoalLevels goal={goal} />
              {expectedOf(goal) !== '' && <span className="small">{t('expected', { text: expectedOf(goal) })}</span>}
              <span className="tiny">
                {[
                  goal.agreedOn === null ? '' : t('agreedOn', { day: day(goal.agreedOn) }),
                  goal.targetOn === null ? '' : t('targetOn', { day: day(goal.targetOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** Step 2: what the log and the check-ins tell, computed. */
export function HappenedFacts({ facts, today, heldOn }: Props & { readonly heldOn: CalendarDate }) {
  const t = useWords(reviewWords)
  const formats = useFormats()
  const { minutes, contacts, checkIns } = facts
  const both = (count: { worker: number; employer: number }) =>
    t('contactsOf', { worker: formats.number(count.worker), employer: formats.number(count.employer) })
  return (
    <Card title={t('logTitle', formats.stretch(facts.startsOn, heldOn, today))}>
      <DefinitionList
        items={[
          {
            key: 'withWorker',
            term: <PartyMark tone="a" label={t('withWorker')} />,
            value: formats.duration(minutes.worker),
          },
          {
            key: 'withEmployer',
            term: <PartyMark tone="b" label={t('withEmployer')} />,
            value: formats.duration(minutes.employer),
          },
          {
            key: 'withBoth',
            term: <PartyMark tone="ab" label={t('withBoth')} />,
            value: formats.duration(minutes.both),
          },
          { key: 'withOther', term: t('withOther'), value: formats.duration(minutes.other) },
          { key: 'used', term: t('used'), value: formats.duration(facts.usedMinutes) },
          { key: 'contacts', term: t('contacts'), value: both(contacts) },
          { key: 'missed', term: t('missed'), value: formats.number(facts.missed) },
          { key: 'checkIns', term: t('checkIns'), value: both(checkIns) },
        ]}
        hasFigures
      />
    </Card>
  )
}
