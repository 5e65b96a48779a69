import type { ReplyOf } from '@tandem/contract/endpoint'
import { listQuestionnaires, publishQuestionnaire, readQuestionnaire } from '@tandem/contract/questionnaires'
import { LOCALES } from '@tandem/domain/members'
import { askedByLink } from '@tandem/domain/questionnaires'
import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, useState } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PublishedVersions, PublishingFaults } from '../../parts/publishing.tsx'
import { publishingWords } from '../../parts/publishing.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useLocale, useWords } from '../../words/locale.tsx'
import { QuestionFields } from './question-fields.tsx'
import {
  newQuestion,
  type QuestionList,
  type QuestionnaireValues,
  questionnaireFrom,
  valuesOf,
} from './question-values.ts'
import { questionsWords } from './questions.words.ts'

type Current = ReplyOf<typeof readQuestionnaire>

/** What check-ins ask of both sides, to be edited as a whole and published as a new version. */
export function QuestionsTab() {
  const query = useQuery(read(readQuestionnaire, {}))
  const [taken, setTaken] = useState(0)
  return (
    <Loaded query={query} lines={8}>
      {(current) => (
        <div className="stack">
          <QuestionsCard key={`${current.version} ${taken}`} current={current} onTake={() => setTaken(taken + 1)} />
          <VersionsCard />
        </div>
      )}
    </Loaded>
  )
}

type Props = { readonly current: Current; readonly onTake: () => void }

function QuestionsCard({ current, onTake }: Props) {
  const t = useWords(questionsWords)
  const publishing = useWords(publishingWords)
  const toast = useToast()
  const publish = useWrite(publishQuestionnaire)
  const [seen, setSeen] = useState(current.version)
  const form = useForm<QuestionnaireValues, z.output<typeof publishQuestionnaire.body>>({
    initial: valuesOf(current.questionnaire),
    schema: publishQuestionnaire.body,
    bodyOf: (values) => ({ questionnaire: questionnaireFrom(values), version: seen }),
    send: (body) => publish.mutateAsync({ body }).then(() => toast({ text: t('published') })),
  })
  const drafted = questionnaireFrom(form.values)
  const [worker, employer] = (['worker', 'employer'] as const).map((side) => askedByLink(drafted.ratings, side).length)
  return (
    <Card title={t('title')}>
      <form className="stack" noValidate onSubmit={form.submit}>
        <p>{t('text')}</p>
        <Faults form={form} onSeen={setSeen} onTakeTheirs={onTake} />
        <Questions form={form} list="ratings" />
        <Questions form={form} list="words" />
        <p className="small">{t('linkCount', { worker, employer })}</p>
        <div>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {publishing('publish', { number: seen + 1 })}
          </Button>
        </div>
      </form>
    </Card>
  )
}

type FormProps = { readonly form: Form<QuestionnaireValues> }

type FaultsProps = FormProps & Pick<ComponentProps<typeof PublishingFaults>, 'onSeen' | 'onTakeTheirs'>

function Faults({ form, ...acts }: FaultsProps) {
  const t = useWords(questionsWords)
  const locale = useLocale()
  /** Of which question, and which of its texts: the same fault can stand at many. */
  const told = (pointer: string, fault: string) => {
    const [list, place, part, language] = pointer.split('/').slice(2)
    const question = list === 'ratings' || list === 'words' ? form.values[list][Number(place)] : undefined
    if (question === undefined || (part !== 'name' && part !== 'worker' && part !== 'employer')) return fault
    const field = t(part, { language: LANGUAGES[LOCALES.find((one) => one === language) ?? LOCALES[0]] })
    const name = question.name[locale].trim()
    return name === '' ? t('newFault', { field, fault }) : t('namedFault', { name, field, fault })
  }
  return <PublishingFaults form={form} tell={told} {...acts} />
}

function Questions({ form, list }: FormProps & { readonly list: QuestionList }) {
  const t = useWords(questionsWords)
  return (
    <section className="stack stack-s" aria-label={t(list === 'ratings' ? 'ratings' : 'wordsTitle')}>
      <h3>{t(list === 'ratings' ? 'ratings' : 'wordsTitle')}</h3>
      <ol className="plain-list stack stack-s">
        {form.values[list].map((question, place) => (
          <QuestionFields key={question.code} {...{ form, list, question, place }} />
        ))}
      </ol>
      <div>
        <Button size="sm" onClick={() => form.set({ [list]: [...form.values[list], newQuestion(form.values)] })}>
          {t('add')}
        </Button>
      </div>
    </section>
  )
}

function VersionsCard() {
  const t = useWords(publishingWords)
  const query = useQuery(read(listQuestionnaires, {}))
  return (
    <Card title={t('versions')}>
      <Loaded query={query}>{({ versions }) => <PublishedVersions versions={versions} />}</Loaded>
    </Card>
  )
}
