import { LOCALES } from '@tandem/domain/members'
import { NOT_FOR_EMPLOYER, OVERALL } from '@tandem/domain/questionnaires'
import { useState } from 'react'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { CheckBox } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useFieldWords } from '../../words/failure.tsx'
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
  const fieldText = useFieldWords()
  const all = form.values[list]
  const pointer = `/questionnaire/${list}/${place}`
  const isWrong = form.errors.some((error) => `${error.pointer}/`.startsWith(`${pointer}/`))
  const [isOpen, setOpen] = useState(LOCALES.every((locale) => question.name[locale] === ''))
  if (isWrong && !isOpen) setOpen(true)
  const change = (some: Partial<QuestionValues>) =>
    form.set({ [list]: all.map((one) => (one.code === question.code ? { ...one, ...some } : one)) })
  const texts = (part: 'name' | (typeof SIDES)[number]) => (
    <FieldRow>
      {LOCALES.map((locale) => {
        const at = `${pointer}/${part}/${locale}`
        const error = form.errorAt(at) ?? (locale === LOCALES[0] ? form.errorAt(`${pointer}/${part}`) : undefined)
        return (
          <Field
            key={locale}
            id={fieldIdOf(form.formId, at)}
            label={t(part, { language: LANGUAGES[locale] })}
            error={fieldText(error)}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                value={question[part][locale]}
                onChange={(text) => change({ [part]: { ...question[part], [locale]: text } })}
              />
            )}
          </Field>
        )
      })}
    </FieldRow>
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
            <Mover {...{ form, list, question, place }} by={-1} />
            <Mover {...{ form, list, question, place }} by={1} />
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

function Mover({ form, list, question, place, by }: Props & { readonly by: -1 | 1 }) {
  const t = useWords(questionsWords)
  const name = useName(question)
  const all = form.values[list]
  const other = all[place + by]
  if (other === undefined) return null
  const moved = all.map((one, at) => (at === place ? other : at === place + by ? question : one))
  return (
    <IconButton label={t(by < 0 ? 'up' : 'down', { name })} onClick={() => form.set({ [list]: moved })}>
      <Icon name={by < 0 ? 'up' : 'down'} />
    </IconButton>
  )
}
