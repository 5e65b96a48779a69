import type { OpinionAnswers } from '@tandem/contract/satisfaction-answering'
import type { Locale } from '@tandem/domain/members'
import { MARKS, tellsNothing } from '@tandem/domain/satisfaction'
import { useState } from 'react'
import { useWords } from '../../words/locale.tsx'
import styles from './answer.module.css'
import { answerWords } from './answer.words.ts'
import { Act, Back, Failure, Heading, Refusing } from './answer-parts.tsx'
import { opinionWords } from './opinion.words.ts'
import { answeredOf, firstOpenOpinion, type OpinionPage, withLevel } from './opinion-answers.ts'
import { QuestionFrame, RatedQuestion } from './rated-question.tsx'
import type { Answering } from './use-answering.ts'

type Props = {
  readonly page: OpinionPage
  readonly answering: Answering<OpinionPage, OpinionAnswers>
  readonly locale: Locale
}

type Step = 'hello' | 'refusing' | number

const NOTHING: OpinionAnswers = { statements: [], mark: null }

/** From the greeting to the sending: each statement alone on the screen, then the mark for the whole. */
export function OpinionSteps({ page, answering, locale }: Props) {
  const t = useWords(opinionWords)
  const [step, setStep] = useState<Step>('hello')
  const { statements, answers } = page
  const count = statements.length + 1
  if (step === 'hello') return <Hello {...{ page, answering, locale, count }} onStep={setStep} />
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
  const go = (given: OpinionAnswers) => {
    answering.change(given)
    setStep(step + 1)
  }
  const back = () => setStep(step === 0 ? 'hello' : step - 1)
  const statement = statements[step]
  if (statement !== undefined)
    return (
      <RatedQuestion
        key={statement.code}
        at={step}
        count={count}
        question={statement.wording[locale]}
        given={answers.statements.find(({ code }) => code === statement.code)?.value}
        around={t('skip')}
        onChoose={(value) => go(withLevel(answers, statement.code, value))}
        onBack={back}
      />
    )
  if (step === statements.length)
    return (
      <QuestionFrame at={step} count={count} question={t('mark')} onBack={back}>
        <Marks given={answers.mark} onChoose={(mark) => go({ ...answers, mark })} />
      </QuestionFrame>
    )
  return <Ending {...{ page, answering, locale, count }} onBack={back} />
}

type HelloProps = Props & { readonly count: number; readonly onStep: (step: Step) => void }

function Hello({ page, answering, count, onStep }: HelloProps) {
  const t = useWords(opinionWords)
  const shared = useWords(answerWords)
  const { organisationName: organisation, about, answers, party } = page
  const isBegun = !tellsNothing(answers)
  return (
    <>
      <Heading>{shared('hello', { name: page.name })}</Heading>
      <p>
        {t(party === 'worker' ? 'introWorker' : 'introEmployer', { organisation, about: about ?? '', count })}{' '}
        <strong>{t(party === 'worker' ? 'unseenWorker' : 'unseenEmployer')}</strong>
      </p>
      <Failure code={answering.failure} />
      <Act isMain onPress={() => onStep(isBegun ? firstOpenOpinion(page) : 0)}>
        {shared(isBegun ? 'goOn' : 'begin')}
      </Act>
      <p className={styles.small}>{shared('kept')}</p>
      <Act onPress={() => onStep('refusing')}>{shared('refuse')}</Act>
    </>
  )
}

const EVERY_MARK = Array.from({ length: MARKS.most - MARKS.least + 1 }, (_, place) => MARKS.least + place)

type MarksProps = { readonly given: number | null; readonly onChoose: (mark: number | null) => void }

function Marks({ given, onChoose }: MarksProps) {
  const t = useWords(opinionWords)
  return (
    <>
      <p className={styles.small}>{t('markEnds')}</p>
      <ul className={`${styles.levels} ${styles.marks}`}>
        {EVERY_MARK.map((mark) => (
          <li key={mark}>
            <button
              type="button"
              aria-pressed={given === mark}
              className={`${styles.button} ${given === mark ? styles.chosen : ''}`}
              onClick={() => onChoose(mark)}
            >
              {mark}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={`${styles.button} ${styles.level}`} onClick={() => onChoose(null)}>
        {t('skip')}
      </button>
    </>
  )
}

type EndingProps = Props & { readonly count: number; readonly onBack: () => void }

function Ending({ page: { answers, party }, answering, locale, count, onBack }: EndingProps) {
  const t = useWords(opinionWords)
  const shared = useWords(answerWords)
  const [isEmpty, setEmpty] = useState(false)
  return (
    <>
      <Heading>{shared('lastTitle')}</Heading>
      <p>{shared('answered', { answered: answeredOf(answers), count })}</p>
      <p>{t(party === 'worker' ? 'unseenWorker' : 'unseenEmployer')}</p>
      {isEmpty && (
        <p role="alert" className={styles.bad}>
          {t('nothingSaid')}
        </p>
      )}
      <Failure code={answering.failure} />
      <Act
        isMain
        isBusy={answering.isBusy}
        onPress={() => (tellsNothing(answers) ? setEmpty(true) : answering.send(locale, false))}
      >
        {shared('send')}
      </Act>
      <Back onBack={onBack} />
    </>
  )
}
