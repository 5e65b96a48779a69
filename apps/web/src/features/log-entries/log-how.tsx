import { KINDS, MODES, type Mode, SIDES, type WithParty } from '@tandem/domain/log-entries'
import { kindWords, modeWords, sideWords, withPartyWords } from '../../parts/log-entries.words.ts'
import { toneOf } from '../../parts/party.tsx'
import { SegmentedControl, ToggleChips } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './log.module.css'
import { logWords } from './log.words.ts'
import type { LogSection } from './log-people.ts'
import { kindOf } from './log-sending.ts'
import { partiesOf } from './log-values.ts'

/** The ways of meeting that come first; the rest is one press further. */
const FIRST_MODES = ['onSite', 'office', 'phone', 'message'] as const
const MORE_MODES = MODES.filter((mode) => !FIRST_MODES.some((first) => first === mode))
const SOMEONE_ELSE = ['tutor', 'family', 'partner', 'nobody'] as const

/** With whom and how. */
export function LogHow({ form, fault }: LogSection) {
  const t = useWords(logWords)
  const side = useWords(sideWords)
  const party = useWords(withPartyWords)
  const mode = useWords(modeWords)
  const kind = useWords(kindWords)
  const { values } = form
  const first = FIRST_MODES.find((one) => one === values.mode)
  const sides = SIDES.filter((one) => !values.isWithoutPerson || one === 'employer' || one === 'other')

  /** Nobody goes with nobody else: choosing one leaves the other out. */
  function chooseOthers(chosen: readonly WithParty[]): void {
    const isAlone = chosen.includes('nobody') && !values.withParties.includes('nobody')
    form.set({ withParties: isAlone ? ['nobody'] : chosen.filter((one) => one !== 'nobody') })
  }

  return (
    <>
      <div className="stack stack-s">
        <FieldRow>
          <Field label={t('with')} isGroup width="fit" {...fault('/withParties')}>
            {(wiring) => (
              <SegmentedControl
                {...wiring}
                value={values.who}
                onChange={(who) =>
                  form.set({ who, withParties: partiesOf(who), next: { ...values.next, side: nextSide(values, who) } })
                }
                options={sides.map((value) => ({ value, label: side(value), mark: toneOf(value) }))}
              />
            )}
          </Field>
          {!values.isMissed && (
            <Field label={t('kind')} width="fit">
              {(wiring) => (
                <SelectInput
                  {...wiring}
                  className={styles.kind}
                  value={kindOf(values)}
                  onChange={(value) => form.set({ kind: value })}
                  options={KINDS.filter((value) => value !== 'missed').map((value) => ({ value, label: kind(value) }))}
                />
              )}
            </Field>
          )}
        </FieldRow>
        {values.who === 'other' && (
          <ToggleChips
            aria-label={t('withWhom')}
            value={values.withParties}
            onChange={chooseOthers}
            options={SOMEONE_ELSE.map((value) => ({ value, label: party(value) }))}
          />
        )}
      </div>
      <div className="stack stack-s">
        <Field label={t('how')} isGroup width="fit">
          {(wiring) => (
            <SegmentedControl<Mode | 'more'>
              {...wiring}
              value={first ?? 'more'}
              onChange={(value) => form.set({ mode: value === 'more' ? (MORE_MODES[0] ?? 'elsewhere') : value })}
              options={[
                ...FIRST_MODES.map((value) => ({ value, label: mode(value) })),
                { value: 'more' as const, label: t('more') },
              ]}
            />
          )}
        </Field>
        {first === undefined && (
          <SegmentedControl
            aria-label={t('moreHow')}
            value={values.mode}
            onChange={(value) => form.set({ mode: value })}
            options={MORE_MODES.map((value) => ({ value, label: mode(value) }))}
          />
        )}
      </div>
    </>
  )
}

/** The next action goes toward whom the entry was with, until somebody says otherwise. */
function nextSide(
  {
    next,
    who: before,
  }: { readonly next: { readonly side: LogSection['form']['values']['who'] }; readonly who: string },
  who: LogSection['form']['values']['who'],
) {
  return next.side === before ? who : next.side
}
