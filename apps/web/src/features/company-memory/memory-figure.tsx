import type { MemoryBox } from '@tandem/contract/company-memory'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { memoryWords } from './memory.words.ts'

type FigureProps = { readonly name: string; readonly value: string; readonly children: ReactNode }

/** A number with its name, which opens on what it is made of. */
export function MemoryFigure({ name, value, children }: FigureProps) {
  return (
    <Disclosure
      summary={
        <span className="row row-s row-wrap">
          <strong>{name}</strong>
          <span>{value}</span>
        </span>
      }
    >
      <div className="stack stack-s">{children}</div>
    </Disclosure>
  )
}

type BoxProps = {
  /** With how many there are. */
  readonly name: string
  readonly box: MemoryBox
  /** How many of them are about the company as a whole. */
  readonly ofCompany?: number
  readonly today: CalendarDate
}

/** Those in one box; nothing where it is empty. */
export function BoxOfPeople({ name, box, today, ofCompany = 0 }: BoxProps) {
  const t = useWords(memoryWords)
  const { stretch, shortDay } = useFormats()
  const { count, people, others } = box
  if (count === 0) return null
  const when = ({ startedOn, endedOn }: MemoryBox['people'][number]) => {
    if (startedOn === null) return null
    return endedOn === null
      ? t('since', { from: shortDay(startedOn, today) })
      : t('fromTo', stretch(startedOn, endedOn, today))
  }
  return (
    <div>
      <p className="small strong">{name}</p>
      <ul className="plain-list stack stack-s small" aria-label={name}>
        {people.map((person) => (
          <li key={person.placementId} className="row row-s row-wrap">
            {person.workerId === null ? (
              <PartyMark tone="a" label={person.name} />
            ) : (
              <Link to="/people/$workerId" params={{ workerId: person.workerId }}>
                <PartyMark tone="a" label={person.name} />
              </Link>
            )}
            <span>{when(person)}</span>
          </li>
        ))}
        {ofCompany > 0 && <li>{t('ofCompany', { count: ofCompany })}</li>}
        {others > 0 && <li>{t('others', { count: others })}</li>}
      </ul>
    </div>
  )
}
