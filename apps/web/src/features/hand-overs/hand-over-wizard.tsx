import { isAbout } from '../../api/form.ts'
import { DraftOffer } from '../../parts/form-draft.tsx'
import { useStepInFocus } from '../../parts/step-in-focus.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { handOverWords } from './hand-over.words.ts'
import { type HandOverForm, type ToHandOver, useHandOverForm } from './hand-over-form.ts'
import { HAND_OVER_STEPS, type HandOverStep } from './hand-over-steps.ts'
import { StepNotes } from './step-notes.tsx'
import { StepReview } from './step-review.tsx'
import { StepWhom } from './step-whom.tsx'

const STEP_WORDS = { whom: 'whomStep', notes: 'notesStep', review: 'reviewStep' } as const

export type HandedOver = { readonly toName: string; readonly fromOn: string; readonly people: number }

type Props = {
  readonly known: ToHandOver
  /** One person alone; everybody unless told. */
  readonly personId: string | undefined
  readonly step: HandOverStep
  readonly onStep: (step: HandOverStep) => void
  readonly onDone: (done: HandedOver) => void
}

/** Three steps, one form: nothing happens before the last button. */
export function HandOverWizard({ known, personId, step, onStep, onDone }: Props) {
  const t = useWords(handOverWords)
  const form = useHandOverForm(known, personId, ({ toMemberId, fromOn, people }) => {
    const toName = known.colleagues.find(({ memberId }) => memberId === toMemberId)?.name ?? ''
    onDone({ toName, fromOn, people: people.length })
  })
  const shown = useStepInFocus(step)
  const place = HAND_OVER_STEPS.indexOf(step)
  const go = (next: HandOverStep | undefined) => next !== undefined && onStep(next)
  const { begun } = form.draft
  if (begun !== null) return <DraftOffer keptAt={begun.keptAt} draft={form.draft} />
  return (
    <div className="stack">
      <StepBar
        label={t('steps')}
        steps={HAND_OVER_STEPS.map((key, at) => ({
          key,
          label: t(STEP_WORDS[key]),
          state: at < place ? 'done' : at === place ? 'current' : 'next',
          stateLabel: t(at < place ? 'stepDone' : at === place ? 'stepCurrent' : 'stepNext'),
        }))}
      />
      <Faults form={form} />
      <div ref={shown} className="stack">
        {step === 'whom' && <StepWhom form={form} known={known} />}
        {step === 'notes' && <StepNotes form={form} known={known} />}
        {step === 'review' && <StepReview form={form} known={known} />}
      </div>
      <div className="row row-between row-wrap">
        <Button disabled={place === 0} onClick={() => go(HAND_OVER_STEPS[place - 1])}>
          {t('previous')}
        </Button>
        {step === 'review' ? (
          <Button variant="primary" isBusy={form.isBusy} onClick={() => form.submit()}>
            {t('finish')}
          </Button>
        ) : (
          <Button variant="primary" onClick={() => form.check() && go(HAND_OVER_STEPS[place + 1])}>
            {t('next')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What keeps it from being handed over, where the step in sight does not show it beside a field. */
function Faults({ form }: { readonly form: HandOverForm }) {
  const t = useWords(handOverWords)
  const failureText = useFailureWords()
  const fieldText = useFieldWords()
  if (form.failure === null) return null
  const LABELS = { toMemberId: 'to', fromOn: 'fromOn', togetherFromOn: 'togetherFromOn', people: 'people' } as const
  const names = Object.keys(LABELS) as (keyof typeof LABELS)[]
  const lines = form.errors.map((error) => {
    const name = names.find((one) => isAbout(error, one))
    return [...(name === undefined ? [] : [t(LABELS[name])]), fieldText(error.code, error.values) ?? ''].join(' – ')
  })
  return (
    <Notice key={form.tries} tone="bad" title={t('faults')}>
      {lines.length === 0 ? failureText(form.failure) : lines.join(' ')}
    </Notice>
  )
}
