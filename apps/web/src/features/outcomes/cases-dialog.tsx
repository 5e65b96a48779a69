import {
  type OutcomeCases,
  type OutcomeFigure,
  type OutcomePerson,
  type OutcomesQuery,
  readOutcomeCases,
} from '@tandem/contract/outcomes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { useFigureTexts } from './figure-texts.ts'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'
import { reasonWords } from './reason.words.ts'

type Props = {
  readonly figure: OutcomeFigure
  readonly asked: OutcomesQuery
  readonly today: string
  readonly onClose: () => void
}

/** The people behind one figure, box by box: who is counted, and why the others are not. */
export function CasesDialog({ figure, asked, today, onClose }: Props) {
  const t = useWords(outcomesWords)
  const texts = useFigureTexts()(figure)
  const query = useQuery(read(readOutcomeCases, { params: { key: figure.key }, query: asked }))
  return (
    <Dialog
      title={`${texts.name}: ${texts.value}`}
      note={texts.outOf}
      onDismiss={onClose}
      closeLabel={t('close')}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <p className={styles.definition}>{texts.definition}</p>
      <Loaded query={query} lines={6}>
        {({ boxes }) =>
          boxes
            .filter((box) => box.count > 0 || box.box === 'counted')
            .map((box) => <CaseBox key={`${box.box}${box.reason ?? ''}`} box={box} today={today} />)
        }
      </Loaded>
    </Dialog>
  )
}

function CaseBox({ box, today }: { readonly box: OutcomeCases; readonly today: string }) {
  const t = useWords(outcomesWords)
  const reason = useWords(reasonWords)
  const formats = useFormats()
  const title =
    box.reason === null
      ? t('counted')
      : box.box === 'excluded'
        ? t('notCounted', { reason: reason(box.reason) })
        : reason(box.reason)
  const isCut = box.people.length + box.others < box.count
  return (
    <Disclosure summary={`${title} · ${formats.number(box.count)}`} isOpenAtFirst={box.box !== 'excluded'}>
      {box.people.length === 0 && box.others === 0 && <p className={styles.quiet}>{t('emptyBox')}</p>}
      <ul className={styles.people}>
        {box.people.map((person) => (
          <CasePerson key={`${person.caseId}${person.workerId}`} person={person} today={today} />
        ))}
      </ul>
      {box.others > 0 && <p className={styles.quiet}>{t('others', { count: box.others })}</p>}
      {isCut && <p className={styles.quiet}>{t('atMost', { count: box.people.length })}</p>}
    </Disclosure>
  )
}

function CasePerson({ person, today }: { readonly person: OutcomePerson; readonly today: string }) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const day = (on: string) => formats.shortDay(on, today)
  const { employerName, startedOn, endedOn } = person
  const facts: string[] = []
  if (person.enteredOn !== null) facts.push(t('entered', { day: day(person.enteredOn) }))
  if (employerName !== null && startedOn !== null)
    facts.push(
      endedOn === null
        ? t('started', { employer: employerName, day: day(startedOn) })
        : t('startedUntil', { employer: employerName, day: day(startedOn), until: day(endedOn) }),
    )
  if (person.dueOn !== null) {
    if (person.party !== null) facts.push(t(person.party))
    facts.push(t('due', { day: day(person.dueOn) }))
    facts.push(person.doneOn === null ? t('notHeld') : t('held', { day: day(person.doneOn) }))
  }
  if (person.minutes !== null) facts.push(formats.duration(Math.round(person.minutes)))
  return (
    <li>
      <Link to="/people/$workerId" params={{ workerId: person.workerId }}>
        {person.firstName} {person.lastName}
      </Link>{' '}
      <span className={styles.quiet}>{facts.join(' · ')}</span>
    </li>
  )
}
