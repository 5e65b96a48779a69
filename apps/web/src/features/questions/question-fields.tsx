import { NOT_FOR_EMPLOYER, OVERALL } from '@tandem/domain/questionnaires'
import { useState } from 'react'
import type { Form } from '../../api/form.ts'
import { Movers } from '../../parts/movers.tsx'
import { isUnwritten, WordingFields } from '../../parts/wording-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { CheckBox } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useLocale, useWords } from '../../words/locale.tsx'
import type { QuestionList, QuestionnaireValues, QuestionValues } from './question-values.ts'
import { questionsWords } from './questions.words.ts'

const SIDES = ['worker', 'employer'] as const

type Props = {
  readonly form: Form<QuestionnaireValues>
  readonly list: QuestionList
  readonly question: QuestionValues
  readonly place: number
}

/** One question: its name, its wording for each side in each language, and whether a link asks it. */
export function QuestionFields({ form, list, question, place }: Props) {
  const t = useWords(questionsWords)
  const name = useName(question)
  const all = form.values[list]
  const pointer = `/questionnaire/${list}/${place}`
  const isWrong = form.errors.some((error) => `${error.pointer}/`.startsWith(`${pointer}/`))
  const [isOpen, setOpen] = useState(isUnwritten(question.name))
  if (isWrong && !isOpen) setOpen(true)
  const change = (some: Partial<QuestionValues>) =>
    form.set({ [list]: all.map((one) => (one.code === question.code ? { ...one, ...some } : one)) })
  const texts = (part: 'name' | (typeof SIDES)[number]) => (
    <WordingFields
      form={form}
      at={`${pointer}/${part}`}
      labelOf={(locale) => t(part, { language: LANGUAGES[locale] })}
      value={question[part]}
      onChange={(wording) => change({ [part]: wording })}
    />
  )
  const sides = SIDES.filter((side) => side === 'worker' || question.code !== NOT_FOR_EMPLOYER)
  return (
    <li>
      <Disclosure isOpenAtFirst={isOpen} onToggle={setOpen} summary={<Summary question={question} />}>
        <div className="stack">
          {texts('name')}
          {sides.map((side) => (
            <div key={side} className="stack stack-s">
              {texts(side)}
              <CheckBox
                label={t(side === 'worker' ? 'byLinkWorker' : 'byLinkEmployer')}
                checked={question.byLink.includes(side)}
                onChange={(isAsked) =>
                  change({
                    byLink: isAsked ? [...question.byLink, side] : question.byLink.filter((one) => one !== side),
                  })
                }
              />
            </div>
          ))}
          <p className="small">{t('empty')}</p>
          <div className="row row-s row-wrap">
            <Movers all={all} place={place} name={name} onMove={(moved) => form.set({ [list]: moved })} />
            {question.code !== OVERALL && (
              <Button size="sm" onClick={() => change({ isRetired: !question.isRetired })}>
                {t(question.isRetired ? 'askAgain' : 'retire')}
              </Button>
            )}
          </div>
        </div>
      </Disclosure>
    </li>
  )
}

function useName({ name }: QuestionValues): string {
  const t = useWords(questionsWords)
  const locale = useLocale()
  return name[locale] === '' ? t('newQuestion') : name[locale]
}

function Summary({ question }: { readonly question: QuestionValues }) {
  const t = useWords(questionsWords)
  const locale = useLocale()
  const name = useName(question)
  const sides = question.byLink.map((party) => t(party === 'worker' ? 'toWorker' : 'toEmployer'))
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(sides)
  return (
    <span className="row row-s row-wrap">
      <strong>{name}</strong>
      {question.isRetired && <Chip>{t('retired')}</Chip>}
      {!question.isRetired && sides.length > 0 && <Chip tone="ok">{t('linkChip', { sides: list })}</Chip>}
    </span>
  )
}
