import type { SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { nameOfItem } from '@tandem/domain/frameworks'
import { AgreedSteps } from '../../parts/agreed-steps.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { skillsWords } from './skills.words.ts'

type Props = { readonly evaluation: SkillEvaluation; readonly today: CalendarDate }
type Reading = SkillEvaluation['readings'][number]

/** The talk in which a reading was agreed, and what each will do. */
export function AgreedReading({ evaluation, today }: Props) {
  const t = useWords(skillsWords)
  const locale = useLocale()
  const { instant, series } = useFormats()
  const [holds, ...earlier] = evaluation.readings
  if (holds === undefined) return null
  const levelsOf = ({ levels }: Reading) =>
    series(
      levels.map(({ item, value }) => `${nameOfItem(evaluation.framework, item, locale)} ${value ?? t('differently')}`),
    )
  return (
    <section className="stack stack-s">
      <Talk reading={holds} today={today} />
      {earlier.length > 0 && (
        <Disclosure summary={<span className="small">{t('earlierTalks', { count: earlier.length })}</span>}>
          <ul className="plain-list stack">
            {earlier.map((one) => (
              <li key={one.recordedAt} className="stack stack-s small">
                <Talk reading={one} today={today} />
                <p>{levelsOf(one)}</p>
                <p>{t('writtenBy', { name: one.recordedByName, at: instant(one.recordedAt) })}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Talk({ reading, today }: { readonly reading: Reading; readonly today: CalendarDate }) {
  const t = useWords(skillsWords)
  const { day } = useFormats()
  const { heldOn, present, steps } = reading
  return (
    <>
      <p>
        <strong>{t('talk', { day: day(heldOn) })}</strong>{' '}
        <span className="small">{t('present', { names: present })}</span>
      </p>
      <AgreedSteps steps={steps} today={today} />
    </>
  )
}
