import { saysNothing } from '@tandem/domain/check-in-links'
import type { Locale } from '@tandem/domain/members'
import { type AskedQuestion, NOT_FOR_EMPLOYER } from '@tandem/domain/questionnaires'
import { useState } from 'react'
import { useWords } from '../../words/locale.tsx'
import styles from './answer.module.css'
import { answerWords } from './answer.words.ts'
import { Failure, Heading } from './answer-parts.tsx'
import { LevelFace } from './level-face.tsx'
import { type AskedPage, firstOpenStep, withRating, withWords } from './link-answers.ts'
import type { Answering } from './use-answering.ts'

type Props = { readonly page: AskedPage; readonly answering: Answering; readonly locale: Locale }

type Step = 'hello' | 'refusing' | number

/** From the greeting to the sending: each rated question alone on the screen, then words and the button. */
export function AnswerSteps({ page, answering, locale }: Props) {
  const [step, setStep] = useState<Step>('hello')
  if (step === 'hello') return <Hello {...{ page, answering, locale }} onStep={setStep} />
  if (step === 'refusing') return <Refusing {...{ page, answering, locale }} onStep={setStep} />
  const question = page.ratings[step]
  if (question === undefined) return <Ending {...{ page, answering, locale }} onStep={setStep} />
  return <Rated key={question.code} {...{ page, answering, locale, question }} at={step} onStep={setStep} />
}

type StepProps = Props & { readonly onStep: (step: Step) => void }

function Hello({ page, answering, locale, onStep }: StepProps) {
  const t = useWords(answerWords)
  const { organisationName: organisation, about, answers } = page
  const intro = page.party === 'worker' ? 'introWorker' : 'introEmployer'
  const isBegun = !saysNothing(answers)
  /** What was answered already is seen before it leaves with the wish to be called. */
  const callInstead = () => {
    const withCall = { ...answers, wantsCall: true }
    if (!isBegun) return answering.send(locale, false, withCall)
    answering.change(withCall)
    onStep(page.ratings.length)
  }
  return (
    <>
      <Heading>{t('hello', { name: page.name })}</Heading>
      <p>{t(intro, { organisation, about, count: page.ratings.length })}</p>
      {answering.failure !== null && <Failure code={answering.failure} />}
      <button
        type="button"
        className={`${styles.button} ${styles.main}`}
        onClick={() => onStep(isBegun ? firstOpenStep(page) : 0)}
      >
        {t(isBegun ? 'goOn' : 'begin')}
      </button>
      <p className={styles.small}>{t('kept')}</p>
      <div className={styles.stack}>
        <button type="button" className={`${styles.button} ${styles.quiet}`} onClick={callInstead}>
          {t('callInstead')}
        </button>
        <button type="button" className={`${styles.button} ${styles.quiet}`} onClick={() => onStep('refusing')}>
          {t('refuse')}
        </button>
      </div>
    </>
  )
}

function Refusing({ page, answering, locale, onStep }: StepProps) {
  const t = useWords(answerWords)
  return (
    <>
      <Heading>{t('refuseTitle')}</Heading>
      <p>{t('refuseText', { organisation: page.organisationName })}</p>
      {answering.failure !== null && <Failure code={answering.failure} />}
      <button
        type="button"
        className={`${styles.button} ${styles.main}`}
        disabled={answering.isBusy}
        onClick={() => answering.send(locale, true, { ratings: [], words: [], wantsCall: false })}
      >
        {t('refuseSend')}
      </button>
      <button type="button" className={`${styles.button} ${styles.quiet}`} onClick={() => onStep('hello')}>
        {t('back')}
      </button>
    </>
  )
}

/** Best first, each with its words. */
const LEVELS = [
  [5, 'level5'],
  [4, 'level4'],
  [3, 'level3'],
  [2, 'level2'],
  [1, 'level1'],
] as const

type RatedProps = StepProps & { readonly question: AskedQuestion; readonly at: number }

function Rated({ page, answering, locale, question, at, onStep }: RatedProps) {
  const t = useWords(answerWords)
  const given = page.answers.ratings.find(({ code }) => code === question.code)
  const choose = (value: number | null) => {
    answering.change(withRating(page.answers, question.code, value))
    onStep(at + 1)
  }
  const classOf = (value: number | null) =>
    `${styles.button} ${styles.level} ${given !== undefined && given.value === value ? styles.chosen : ''}`
  return (
    <>
      <p className={styles.small}>{t('progress', { at: at + 1, count: page.ratings.length })}</p>
      <Heading>{question.wording[locale]}</Heading>
      <ul className={styles.levels}>
        {LEVELS.map(([level, name]) => (
          <li key={level}>
            <button
              type="button"
              aria-pressed={given?.value === level}
              className={classOf(level)}
              onClick={() => choose(level)}
            >
              <LevelFace level={level} /> {t(name)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            aria-pressed={given !== undefined && given.value === null}
            className={classOf(null)}
            onClick={() => choose(null)}
          >
            {t('cannotSay')}
          </button>
        </li>
      </ul>
      <Back onBack={() => onStep(at === 0 ? 'hello' : at - 1)} />
    </>
  )
}

function Back({ onBack }: { readonly onBack: () => void }) {
  const t = useWords(answerWords)
  return (
    <button type="button" className={`${styles.button} ${styles.quiet}`} onClick={onBack}>
      {t('back')}
    </button>
  )
}

/** Longer texts are refused by the server. */
const LONGEST = 10_000

function Ending({ page, answering, locale, onStep }: StepProps) {
  const t = useWords(answerWords)
  const [isEmpty, setEmpty] = useState(false)
  const { answers, ratings, words } = page
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (saysNothing(answers)) setEmpty(true)
        else answering.send(locale, false)
      }}
    >
      <Heading>{t('lastTitle')}</Heading>
      <p>{t('answered', { answered: answers.ratings.length, count: ratings.length })}</p>
      {words.map(({ code, wording }) => (
        <label key={code} className={styles.field}>
          <span>
            <strong>{wording[locale]}</strong> <span className={styles.small}>{t('optional')}</span>
          </span>
          {code === NOT_FOR_EMPLOYER && <span className={styles.small}>{t('coachOnly')}</span>}
          <textarea
            dir="auto"
            maxLength={LONGEST}
            value={answers.words.find((one) => one.code === code)?.answer ?? ''}
            onChange={(event) => answering.change(withWords(answers, code, event.currentTarget.value))}
          />
        </label>
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={answers.wantsCall}
          onChange={(event) => answering.change({ ...answers, wantsCall: event.currentTarget.checked })}
        />
        {t('wantsCall')}
      </label>
      {isEmpty && saysNothing(answers) && (
        <p role="alert" className={styles.bad}>
          {t('nothingSaid')}
        </p>
      )}
      {answering.failure !== null && <Failure code={answering.failure} />}
      <button type="submit" className={`${styles.button} ${styles.main}`} disabled={answering.isBusy}>
        {t('send')}
      </button>
      <Back onBack={() => onStep(ratings.length - 1)} />
    </form>
  )
}
