import { minutesFrom, shortDuration } from '@tandem/domain/durations'
import { travelShare, typedTooMuch, withShareTyped } from '@tandem/domain/log-shares'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MinutesInput } from '../../ui/parsed-inputs.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './log.module.css'
import { logWords } from './log.words.ts'
import { type LogSection, nameOf, reservedIn } from './log-people.ts'
import { usePlanAfter } from './log-plan.tsx'
import { sharesOf, typedShares } from './log-sending.ts'

/** The time of each person: equal shares, or some typed by hand and the rest shared among the others. */
export function LogSplit(section: LogSection) {
  const t = useWords(logWords)
  const { form, chosen, entry, fault } = section
  const { values } = form
  const shares = sharesOf(values, reservedIn(entry))
  const planAfter = usePlanAfter(section)
  const people = chosen.length + (entry?.others.people ?? 0)
  const travel = travelShare(values.travelMinutes ?? 0, people, people - 1)
  const minutes = Math.max(0, (values.minutes ?? 0) - reservedIn(entry))
  const over = values.isSplitByHand ? typedTooMuch(minutes, typedShares(values)) : 0

  function byHand(): void {
    const parts = values.parts.map((part) => ({ ...part, minutes: null }))
    form.set({ isSplitByHand: !values.isSplitByHand, parts })
  }

  function type(place: number, typed: number | null): void {
    const next = withShareTyped(typedShares(values), place, typed)
    form.set({ parts: values.parts.map((part, at) => ({ ...part, minutes: next[at] ?? null })) })
  }

  return (
    <section className="stack stack-s" aria-label={t('split')}>
      <div className="row row-between row-wrap">
        <span className="strong">{t('split')}</span>
        <Button variant="quiet" size="sm" onClick={byHand}>
          {t(values.isSplitByHand ? 'splitEqually' : 'splitByHand')}
        </Button>
      </div>
      {chosen.map((person, index) => (
        <div key={person.episodeId} className={styles.share}>
          <span>{nameOf(person)}</span>
          {values.isSplitByHand ? (
            <ShareInput
              id={fault(`/parts/${index}/minutes`).id}
              label={t('shareOf', { name: nameOf(person) })}
              typed={values.parts[index]?.minutes ?? null}
              share={shares[index] ?? 0}
              onType={(typed) => type(index, typed)}
            />
          ) : (
            <span className="num">{shortDuration(shares[index] ?? 0)}</span>
          )}
          <span className="small num">{planAfter(index)}</span>
        </div>
      ))}
      {over > 0 && <Notice tone="warn">{t('splitOver', { minutes: shortDuration(over) })}</Notice>}
      {travel > 0 && <p className="small">{t('travelShared', { minutes: shortDuration(travel) })}</p>}
    </section>
  )
}

type ShareProps = {
  readonly id: string
  readonly label: string
  readonly typed: number | null
  readonly share: number
  readonly onType: (minutes: number | null) => void
}

/** A share that follows the others until somebody types in it, and an emptied box while one types. */
function ShareInput({ id, label, typed, share, onType }: ShareProps) {
  const [isTyping, setTyping] = useState(false)
  return (
    <MinutesInput
      id={id}
      aria-label={label}
      parse={minutesFrom}
      format={shortDuration}
      value={isTyping ? typed : share}
      onChange={(minutes) => {
        setTyping(true)
        onType(minutes)
      }}
      onBlur={() => setTyping(false)}
    />
  )
}
