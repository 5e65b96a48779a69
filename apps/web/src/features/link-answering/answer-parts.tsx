import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { FailureCode } from '../../api/client.ts'
import { useWords } from '../../words/locale.tsx'
import styles from './answer.module.css'
import { answerWords } from './answer.words.ts'

/** The heading of what is shown now: it takes the focus, so that it is read aloud and the keyboard goes on from it. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  )
}

/** Why nothing came or went. */
export function Failure({ code }: { readonly code: FailureCode | null }) {
  const t = useWords(answerWords)
  if (code === null) return null
  const text = code === 'offline' ? 'offline' : code === 'too-many-tries' ? 'tooMany' : 'busy'
  return (
    <p role="alert" className={styles.bad}>
      {t(text)}
    </p>
  )
}

type ActProps = {
  readonly onPress: () => void
  readonly isMain?: boolean
  readonly isBusy?: boolean
  readonly children: ReactNode
}

export function Act({ onPress, isMain = false, isBusy = false, children }: ActProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${isMain ? styles.main : styles.quiet}`}
      disabled={isBusy}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

export function Back({ onBack }: { readonly onBack: () => void }) {
  const t = useWords(answerWords)
  return <Act onPress={onBack}>{t('back')}</Act>
}

type RefusingProps = {
  readonly organisation: string
  readonly failure: FailureCode | null
  readonly isBusy: boolean
  readonly onRefuse: () => void
  readonly onBack: () => void
}

/** Not wanting to answer is asked about once, so that a slip of the thumb says nothing. */
export function Refusing({ organisation, failure, isBusy, onRefuse, onBack }: RefusingProps) {
  const t = useWords(answerWords)
  return (
    <>
      <Heading>{t('refuseTitle')}</Heading>
      <p>{t('refuseText', { organisation })}</p>
      <Failure code={failure} />
      <Act isMain isBusy={isBusy} onPress={onRefuse}>
        {t('refuseSend')}
      </Act>
      <Back onBack={onBack} />
    </>
  )
}
