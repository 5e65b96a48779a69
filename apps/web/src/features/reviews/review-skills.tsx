import type { PlanReview } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import { AgreedSteps } from '../../parts/agreed-steps.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { reviewSkillsWords } from './review-skills.words.ts'

type Props = {
  readonly review: Pick<PlanReview, 'facts' | 'workerId' | 'finishedAt' | 'voidedAt'>
  readonly today: CalendarDate
}

/** What was agreed last of the person's skills in the plan; where nothing was, the way to it while there is time. */
export function ReviewSkills({ review, today }: Props) {
  const t = useWords(reviewSkillsWords)
  const locale = useLocale()
  const { day, list } = useFormats()
  const { facts, workerId } = review
  const found = facts.skills ?? null
  const isOver = review.finishedAt !== null || review.voidedAt !== null
  const toSkills = (text: string) => (
    <Link to="/people/$workerId" params={{ workerId }} search={{ tab: 'skills' }}>
      {text}
    </Link>
  )
  if (found === null)
    return isOver ? null : (
      <Card title={t('title')}>
        <p className="row row-s row-wrap">
          <span>{t('none')}</span>
          {toSkills(t('evaluate'))}
        </p>
      </Card>
    )
  const { heldOn, framework, skills, steps } = found
  const apart = skills.filter(({ level }) => level === null).map(({ name }) => name[locale])
  return (
    <Card title={t('title')}>
      <div className="stack">
        <p className="row row-s row-wrap">
          <span>{t('talkedOver', { framework: framework[locale], day: day(heldOn) })}</span>
          {toSkills(t('open'))}
        </p>
        <ul className="plain-list stack stack-s">
          {skills
            .filter(({ level }) => level !== null)
            .map(({ name, level, words }) => (
              <li key={name[locale]} className="row row-s row-wrap">
                <span>{name[locale]}</span>
                <strong>{level}</strong>
                <span className="small">{words?.[locale] ?? ''}</span>
              </li>
            ))}
        </ul>
        {apart.length > 0 && <p>{t('differently', { names: list(apart) })}</p>}
        <AgreedSteps steps={steps} today={today} />
        <p className="small">{t('reach')}</p>
      </div>
    </Card>
  )
}
