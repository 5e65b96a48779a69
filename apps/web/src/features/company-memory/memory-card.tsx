import { type CompanyMemory, readCompanyMemory } from '@tandem/contract/company-memory'
import { outcomeReasonWords } from '@tandem/contract/outcome-words'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { signedPoints, useCapacityTotal } from '../../parts/capacity-total.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { ConditionsList } from './conditions-list.tsx'
import { askedResultWords, memoryWords, promiseWords, trialResultWords } from './memory.words.ts'
import { BoxOfPeople, MemoryFigure } from './memory-figure.tsx'

/** What the house knows of a company from its own records, every number with the people behind it. */
export function MemoryCard({ employerId }: { readonly employerId: string }) {
  const t = useWords(memoryWords)
  const query = useQuery(read(readCompanyMemory, { params: { employerId } }))
  return (
    <Card title={t('title')}>
      <Loaded query={query}>
        {(memory) => (
          <div className="stack">
            <div className="stack stack-s">
              <Hired memory={memory} />
              {memory.stays.map((stay) => (
                <Stay key={stay.milestoneDays} memory={memory} stay={stay} />
              ))}
              <Trials memory={memory} />
              <Asked memory={memory} />
              <Trainings memory={memory} />
              <Promises memory={memory} />
              <Readiness memory={memory} />
            </div>
            <ConditionsList employerId={employerId} memory={memory} />
            <p className="small">{t('house')}</p>
          </div>
        )}
      </Loaded>
    </Card>
  )
}

type Props = { readonly memory: CompanyMemory }

function Hired({ memory: { hired, notHired, today } }: Props) {
  const t = useWords(memoryWords)
  const reason = useWords(outcomeReasonWords)
  return (
    <MemoryFigure name={t('hired')} value={t('hiredCount', { count: hired.count })}>
      <p className="small">{t('hiredHelp')}</p>
      <BoxOfPeople name={t('box', { what: t('hired'), count: hired.count })} box={hired} today={today} />
      {notHired.length > 0 && <h4>{t('notHired')}</h4>}
      {notHired.map(({ reason: code, ...box }) => (
        <BoxOfPeople key={code} name={t('box', { what: reason(code), count: box.count })} box={box} today={today} />
      ))}
    </MemoryFigure>
  )
}

const DAYS_OF_MONTH = 365 / 12

function Stay({ memory: { hired, today }, stay }: Props & { readonly stay: CompanyMemory['stays'][number] }) {
  const t = useWords(memoryWords)
  const reason = useWords(outcomeReasonWords)
  const { milestoneDays, numerator, denominator, boxes } = stay
  const isUnknown = boxes.some(({ box, count }) => box === 'statusUnknown' && count > 0)
  const rate = denominator > 0 ? t('stayRate', { numerator, denominator }) : t(isUnknown ? 'stayUnknown' : 'stayNone')
  if (hired.count === 0) return null
  return (
    <MemoryFigure name={t('staysAt', { months: Math.round(milestoneDays / DAYS_OF_MONTH) })} value={rate}>
      {boxes.map(({ box: code, ...box }) => (
        <BoxOfPeople
          key={code}
          name={t('box', { what: code === 'counted' ? t('counted') : reason(code), count: box.count })}
          box={box}
          today={today}
        />
      ))}
    </MemoryFigure>
  )
}

function Trials({ memory: { trials, today } }: Props) {
  const t = useWords(memoryWords)
  const result = useWords(trialResultWords)
  const list = useFormats().list
  const some = trials.filter(({ count }) => count > 0)
  const value = list(some.map(({ result: code, count }) => result(code, { count })))
  if (some.length === 0) return <Nothing name={t('trials')} told={t('trialsNone')} />
  return (
    <MemoryFigure name={t('trials')} value={value}>
      {some.map(({ result: code, ...box }) => (
        <BoxOfPeople key={code} name={result(code, { count: box.count })} box={box} today={today} />
      ))}
    </MemoryFigure>
  )
}

function Asked({ memory: { asked, today } }: Props) {
  const t = useWords(memoryWords)
  const result = useWords(askedResultWords)
  const { number } = useFormats()
  const { meanDays, boxes } = asked
  if (boxes.every(({ count }) => count === 0)) return <Nothing name={t('asked')} told={t('askedNone')} />
  return (
    <MemoryFigure
      name={t('asked')}
      value={meanDays === null ? t('askedNoAnswer') : t('askedMean', { days: number(meanDays, 1) })}
    >
      <p className="small">{t('askedHelp')}</p>
      {boxes.map(({ result: code, ...box }) => (
        <BoxOfPeople key={code} name={result(code, { count: box.count })} box={box} today={today} />
      ))}
    </MemoryFigure>
  )
}

function Trainings({ memory: { trainings, today } }: Props) {
  const t = useWords(memoryWords)
  const { day } = useFormats()
  const told = t('trainingsCount', { count: trainings.length })
  if (trainings.length === 0) return <Nothing name={t('trainings')} told={told} />
  return (
    <MemoryFigure name={t('trainings')} value={told}>
      {trainings.map(({ entryId, heldOn, ...box }) => (
        <div key={entryId}>
          {box.count === 0 && <p className="small">{t('trainingOn', { day: day(heldOn) })}</p>}
          <BoxOfPeople name={t('trainingOn', { day: day(heldOn) })} box={box} today={today} />
        </div>
      ))}
    </MemoryFigure>
  )
}

/** Nothing to open. */
function Nothing({ name, told }: { readonly name: string; readonly told: string }) {
  return (
    <p className="row row-s row-wrap">
      <strong>{name}</strong>
      <span className="small">{told}</span>
    </p>
  )
}

function Promises({ memory: { promises, today } }: Props) {
  const t = useWords(memoryWords)
  const promise = useWords(promiseWords)
  const { list } = useFormats()
  const some = promises.filter(({ count }) => count > 0)
  if (some.length === 0) return <Nothing name={t('promises')} told={t('promisesNone')} />
  return (
    <MemoryFigure name={t('promises')} value={list(some.map(({ state, count }) => promise(state, { count })))}>
      {some.map(({ state, ofCompany, ...box }) => (
        <BoxOfPeople
          key={state}
          name={promise(state, { count: box.count })}
          box={box}
          ofCompany={ofCompany}
          today={today}
        />
      ))}
    </MemoryFigure>
  )
}

/** One line for each place, as the company says itself. */
function Readiness({ memory: { readiness, today } }: Props) {
  const t = useWords(memoryWords)
  const totalOf = useCapacityTotal()
  const { day } = useFormats()
  if (readiness.length === 0) return <Nothing name={t('readiness')} told={t('readinessNone')} />
  return readiness.map(({ establishmentName, last, lastOn, first, gain, ofCompany, ...box }) => {
    const told = t('readinessAt', { total: totalOf(last), day: day(lastOn) })
    const change =
      first === null || gain === null
        ? []
        : [t('readinessGain', { change: signedPoints(gain.points), day: day(first.heldOn) })]
    const value = [told, ...change].join(' · ')
    const place = establishmentName ?? '–'
    return (
      <MemoryFigure
        key={place}
        name={t('readiness')}
        value={readiness.length === 1 ? value : t('readinessPlace', { place, told: value })}
      >
        <BoxOfPeople name={t('readinessAsked', { count: box.count })} box={box} ofCompany={ofCompany} today={today} />
      </MemoryFigure>
    )
  })
}
