import type { LinkAnswers } from '@tandem/contract/check-in-answering'
import { saysNothing } from '@tandem/domain/check-in-links'
import type { Locale } from '@tandem/domain/members'
import { NOT_FOR_EMPLOYER } from '@tandem/domain/questionnaires'
import { useState } from 'react'
import { useWords } from '../../words/locale.tsx'
import styles from './answer.module.css'
import { answerWords } from './answer.words.ts'
import { Act, Back, Failure, Heading, Refusing } from './answer-parts.tsx'
import { type AskedPage, firstOpenStep, withRating, withWords } from './check-in-answers.ts'
import { RatedQuestion } from './rated-question.tsx'
import type { Answering } from './use-answering.ts'

type Props = {
  readonly page: AskedPage
  readonly answering: Answering<AskedPage, LinkAnswers>
  readonly locale: Locale
}

type Step = 'hello' | 'refusing' | number

const NOTHING: LinkAnswers = { ratings: [], words: [], wantsCall: false }

/** From the greeting to the sending: each rated question alone on the screen, then words and the button. */
export function CheckInSteps({ page, answering, locale }: Props) {
  const t = useWords(answerWords)
  const [step, setStep] = useState<Step>('hello')
  if (step === 'hello') return <Hello {...{ page, answering, locale }} onStep={setStep} />
  if (step === 'refusing')
    return (
      <Refusing
        organisation={page.organisationName}
        failure={answering.failure}
        isBusy={answering.isBusy}
        onRefuse={() => answering.send(locale, true, NOTHING)}
        onBack={() => setStep('hello')}
      />
    )
  const question = page.ratings[step]
  if (question === undefined) return <Ending {...{ page, answering, locale }} onStep={setStep} />
  const { code, wording } = question
  return (
    <RatedQuestion
      key={code}
      at={step}
      count={page.ratings.length}
      question={wording[locale]}
      given={page.answers.ratings.find((one) => one.code === code)?.value}
      around={t('cannotSay')}
      onChoose={(value) => {
        answering.change(withRating(page.answers, code, value))
        setStep(step + 1)
      }}
      onBack={() => setStep(step === 0 ? 'hello' : step - 1)}
    />
  )
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
      <Failure code={answering.failure} />
      <Act isMain onPress={() => onStep(isBegun ? firstOpenStep(page) : 0)}>
        {t(isBegun ? 'goOn' : 'begin')}
      </Act>
      <p className={styles.small}>{t('kept')}</p>
      <div className={styles.stack}>
        <Act onPress={callInstead}>{t('callInstead')}</Act>
        <Act onPress={() => onStep('refusing')}>{t('refuse')}</Act>
      </div>
    </>
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
      <Failure code={answering.failure} />
      <button type="submit" className={`${styles.button} ${styles.main}`} disabled={answering.isBusy}>
        {t('send')}
      </button>
      <Back onBack={() => onStep(ratings.length - 1)} />
    </form>
  )
}
