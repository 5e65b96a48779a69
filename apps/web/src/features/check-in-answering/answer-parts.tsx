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
export function Failure({ code }: { readonly code: FailureCode }) {
  const t = useWords(answerWords)
  const text = code === 'offline' ? 'offline' : code === 'too-many-tries' ? 'tooMany' : 'busy'
  return (
    <p role="alert" className={styles.bad}>
      {t(text)}
    </p>
  )
}
