import { outcomeReasonWords } from '@tandem/contract/outcome-words'
import type { OutcomeBox, OutcomeCases, OutcomeFigure, OutcomePerson } from '@tandem/contract/outcomes'
import { Link } from '@tanstack/react-router'
import { Party } from '../../parts/party.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

type Props = { readonly figure: OutcomeFigure; readonly boxes: readonly OutcomeCases[]; readonly today: string }

const GROUPS: readonly OutcomeBox[] = ['counted', 'denominatorOnly', 'excluded']
const TITLES = { counted: 'counted', denominatorOnly: 'outOfWhich', excluded: 'notCounted' } as const

/** Every case in its box: who is counted, who is in what it is counted out of, and why the others are not. */
export function CaseList({ figure, boxes, today }: Props) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  return GROUPS.map((group) => {
    const inGroup = boxes.filter(({ box, count }) => box === group && (count > 0 || group === 'counted'))
    const count = inGroup.reduce((sum, box) => sum + box.count, 0)
    if (inGroup.length === 0) return null
    return (
      <section key={group} className="stack stack-s">
        <h3>
          {t(TITLES[group])} · {formats.number(count)}
        </h3>
        {inGroup.map((box) => (
          <CaseBox key={box.reason ?? box.box} figure={figure} box={box} today={today} />
        ))}
      </section>
    )
  })
}

function CaseBox({ figure, box, today }: { figure: OutcomeFigure; box: OutcomeCases; today: string }) {
  const reason = useWords(outcomeReasonWords)
  const formats = useFormats()
  if (box.reason === null) return <People figure={figure} box={box} today={today} />
  return (
    <div className={styles.box}>
      <Disclosure
        summary={`${reason(box.reason)} · ${formats.number(box.count)}`}
        isOpenAtFirst={box.box === 'denominatorOnly'}
      >
        <People figure={figure} box={box} today={today} />
      </Disclosure>
    </div>
  )
}

function People({ figure, box, today }: { figure: OutcomeFigure; box: OutcomeCases; today: string }) {
  const t = useWords(outcomesWords)
  const { people, others, count } = box
  const isLog = figure.kind === 'hours'
  const isCut = !isLog && people.length + others < count
  return (
    <>
      {count === 0 && <p className={styles.quiet}>{t('emptyBox')}</p>}
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <CasePerson key={`${person.caseId} ${person.workerId}`} person={person} figure={figure} today={today} />
          ))}
        </ul>
      )}
      {others > 0 && (
        <p className={styles.quiet}>
          {t(!isLog ? 'others' : box.box === 'counted' ? 'otherEntries' : 'entriesOnly', { count: others })}
        </p>
      )}
      {isCut && <p className={styles.quiet}>{t('atMost', { count: people.length })}</p>}
    </>
  )
}

function CasePerson({ person, figure, today }: { person: OutcomePerson; figure: OutcomeFigure; today: string }) {
  const isAboutJob = figure.unit === 'placement' || figure.unit === 'checkIn' || figure.id === 'C1'
  const isAboutGoals = figure.unit === 'goal' || figure.unit === 'plan'
  const facts = useFacts(person, today)
  return (
    <li>
      <Link
        to="/people/$workerId"
        params={{ workerId: person.workerId }}
        search={isAboutJob ? { tab: 'jobs' } : isAboutGoals ? { tab: 'plan' } : {}}
      >
        {person.lastName} {person.firstName}
      </Link>{' '}
      {person.party !== null && <Party side={person.party} />} <span className={styles.quiet}>{facts.join(' · ')}</span>
    </li>
  )
}

/** The days that decided, as words. */
function useFacts(person: OutcomePerson, today: string): string[] {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const day = (on: string) => formats.shortDay(on, today)
  const { enteredOn, exitedOn, employerName: employer, startedOn, endedOn, dueOn, doneOn, entries, minutes } = person
  const { goalTitle, closedOn, planNumber } = person
  const facts: string[] = []
  if (enteredOn !== null) facts.push(t('entered', { day: day(enteredOn) }))
  if (exitedOn !== null) facts.push(t('exited', { day: day(exitedOn) }))
  if (employer !== null) {
    if (startedOn === null) facts.push(dueOn === null ? t('noStart', { employer }) : employer)
    else if (endedOn === null) facts.push(t('started', { employer, day: day(startedOn) }))
    else facts.push(t('startedUntil', { employer, day: day(startedOn), until: day(endedOn) }))
  }
  if (dueOn !== null) {
    facts.push(t('due', { day: day(dueOn) }))
    facts.push(doneOn === null ? t('notHeld') : t('held', { day: day(doneOn) }))
  }
  if (goalTitle !== null) facts.push(goalTitle)
  if (closedOn !== null) facts.push(t('goalClosed', { day: day(closedOn) }))
  if (planNumber !== null) facts.push(t('planNumber', { number: planNumber }))
  if (minutes !== null) facts.push(formats.duration(Math.round(minutes)))
  if (entries !== null) facts.push(t('entries', { count: entries }))
  return facts
}
