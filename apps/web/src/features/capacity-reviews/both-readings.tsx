import type { CapacityReview } from '@tandem/contract/capacity-reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { type BothReviews, seenDifferently } from '@tandem/domain/capacity-reviews'
import { HOUSE_CAPACITY } from '@tandem/domain/house-capacity'
import { Party } from '../../parts/party.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import styles from './capacity.module.css'
import { capacityMomentWords, capacityWords } from './capacity.words.ts'
import { useTotal } from './use-total.ts'

const SIDES = ['employer', 'worker'] as const

export type ReadingAct = { readonly what: 'correct' | 'void'; readonly review: CapacityReview }

type Props = {
  readonly pair: BothReviews<CapacityReview>
  /** About the company as a whole, of which no person is asked. */
  readonly isOfCompany: boolean
  readonly today: CalendarDate
  readonly onAct: (act: ReadingAct) => void
}

/** What the company and the person there said at one moment, side by side and never averaged. */
export function BothReadings({ pair, isOfCompany, today, onAct }: Props) {
  const t = useWords(capacityWords)
  const moment = useWords(capacityMomentWords)
  const totalOf = useTotal()
  const { employer, worker } = pair
  const differs = new Set(seenDifferently(employer?.answers ?? [], worker?.answers ?? []))
  const sides = SIDES.filter((side) => side === 'employer' || !isOfCompany)
  return (
    <Disclosure
      summary={
        <span className="row row-s row-wrap">
          <strong>{moment(pair.moment)}</strong>
          {sides.map((side) => {
            const review = pair[side]
            return review === null ? null : <Party key={side} side={side} name={totalOf(review.answers)} />
          })}
          {differs.size > 0 && <Chip tone="warn">{t('differ', { count: differs.size })}</Chip>}
        </span>
      }
    >
      <div className="stack">
        <Answers pair={pair} sides={sides} differs={differs} />
        <div className={styles.sides}>
          {sides.map((side) => (
            <SideReading key={side} side={side} review={pair[side]} today={today} onAct={onAct} />
          ))}
        </div>
      </div>
    </Disclosure>
  )
}

type AnswersProps = {
  readonly pair: BothReviews<CapacityReview>
  readonly sides: readonly (typeof SIDES)[number][]
  readonly differs: ReadonlySet<string>
}

function Answers({ pair, sides, differs }: AnswersProps) {
  const t = useWords(capacityWords)
  const locale = useLocale()
  const said = (side: (typeof SIDES)[number], code: string) => {
    const answer = pair[side]?.answers.find(({ item }) => item === code)
    return answer === undefined ? '–' : answer.value === null ? t('unknown') : `${answer.value} · ${answer.said}`
  }
  return (
    <table className={styles.answers}>
      <thead>
        <tr>
          <th scope="col">{t('question')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              <Party side={side} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOUSE_CAPACITY.map(({ code, name }) => (
          <tr key={code} data-differs={differs.has(code)}>
            <th scope="row">
              {name[locale]} {differs.has(code) && <Chip tone="warn">{t('differHere')}</Chip>}
            </th>
            {sides.map((side) => (
              <td key={side}>{said(side, code)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type SideProps = {
  readonly side: (typeof SIDES)[number]
  readonly review: CapacityReview | null
  readonly today: CalendarDate
  readonly onAct: (act: ReadingAct) => void
}

function SideReading({ side, review, today, onAct }: SideProps) {
  const t = useWords(capacityWords)
  const totalOf = useTotal()
  const { shortDay, day, instant } = useFormats()
  if (review === null)
    return (
      <div className="stack stack-s">
        <Party side={side} />
        <p className="small">{t('sideMissing')}</p>
      </div>
    )
  const { heldOn, contactName, memberName, comment, answers, former, mayWrite } = review
  const on = shortDay(heldOn, today)
  const name = side === 'worker' ? (review.workerName ?? '') : (contactName ?? '')
  return (
    <div className="stack stack-s">
      <div className="row row-between">
        <Party side={side} />
        {mayWrite && (
          <Menu
            size="sm"
            label={t('more', { side: name === '' ? review.party : name, day: on })}
            items={[
              { key: 'correct', label: t('correct'), onSelect: () => onAct({ what: 'correct', review }) },
              { key: 'void', label: t('void'), tone: 'danger', onSelect: () => onAct({ what: 'void', review }) },
            ]}
          >
            <Icon name="more" size={16} />
          </Menu>
        )}
      </div>
      <p className="small">
        {name === ''
          ? t('line', { day: on, name: memberName })
          : t('lineBy', { day: on, contact: name, name: memberName })}
      </p>
      {comment !== '' && <p className={styles.words}>{comment}</p>}
      <Disclosure summary={<span className="small">{t('wordForWord')}</span>}>
        <ul className="plain-list stack stack-s small">
          {answers.map(({ item, question, said }) => (
            <li key={item}>{t('answered', { question, said: said === '' ? t('unknown') : said })}</li>
          ))}
        </ul>
      </Disclosure>
      {former.length > 0 && (
        <Disclosure summary={<span className="small">{t('former', { count: former.length })}</span>}>
          <ul className="plain-list stack stack-s small">
            {former.map((reading) => (
              <li key={reading.correctedAt}>
                {t('formerBy', {
                  day: day(reading.heldOn),
                  total: totalOf(reading.answers),
                  name: reading.correctedByName,
                  at: instant(reading.correctedAt),
                })}
                {reading.comment !== '' && <p className={styles.words}>{reading.comment}</p>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
