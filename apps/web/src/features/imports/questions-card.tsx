import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { ImportPreview, ImportQuestion } from '@tandem/contract/imports'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { useWords } from '../../words/locale.tsx'
import { addressWords } from './cell-words.ts'
import { type Change, withAnswer } from './choices.ts'
import { reviewWords } from './import-review.words.ts'
import { KeptInput } from './kept-input.tsx'
import { candidateKey } from './mending.ts'

type Props = {
  readonly preview: ImportPreview
  readonly choices: ImportChoices
  readonly change: Change
}

/** What is asked, and what was answered already, in one order that answers do not change. */
function asked(open: readonly ImportQuestion[], answers: Readonly<Record<string, { readonly text: string }>>) {
  const answered = Object.entries(answers)
    .filter(([key]) => !open.some((one) => one.key === key))
    .map(([key, { text }]): ImportQuestion => ({ key, text, rows: 0, candidates: [] }))
  return [...open, ...answered].sort((a, b) => a.text.localeCompare(b.text))
}

/** One answer for each text that the file uses for a coach or a company. */
export function QuestionsCard({ preview, choices, change }: Props) {
  const t = useWords(reviewWords)
  const coaches = asked(preview.questions.coaches, choices.coaches)
  const companies = asked(preview.questions.companies, choices.companies)
  if (coaches.length + companies.length === 0) return null
  return (
    <Card title={t('questionsTitle')}>
      <div className="stack stack-l">
        {coaches.length > 0 && (
          <div className="stack">
            <div>
              <h3>{t('coachesTitle')}</h3>
              <p className="small">{t('coachesText')}</p>
            </div>
            {coaches.map((question) => (
              <CoachQuestion key={question.key} {...{ question, preview, choices, change }} />
            ))}
          </div>
        )}
        {companies.length > 0 && (
          <div className="stack">
            <div className="row row-between row-wrap">
              <h3>{t('companiesTitle')}</h3>
              {preview.questions.companies.length > 1 && (
                <Button size="sm" onClick={() => change((before) => allNew(before, preview.questions.companies))}>
                  {t('allNew')}
                </Button>
              )}
            </div>
            {companies.map((question) => (
              <CompanyQuestion key={question.key} {...{ question, preview, choices, change }} />
            ))}
          </div>
        )}
      </div>
    </Card>
  )
}

function allNew(choices: ImportChoices, questions: readonly ImportQuestion[]): ImportChoices {
  return questions.reduce(
    (before, { key, text }) => withAnswer(before, 'companies', key, { text, employerId: null, row: null }),
    choices,
  )
}

type Asked = Props & { readonly question: ImportQuestion }

function CoachQuestion({ question, preview, choices, change }: Asked) {
  const t = useWords(reviewWords)
  const { key, text, rows } = question
  const answer = choices.coaches[key]
  const value =
    answer === undefined ? '' : (answer.memberId ?? (answer.addAs === null ? ('nobody' as const) : ('add' as const)))

  function choose(chosen: string): void {
    const nothing = { text, memberId: null, addAs: null }
    const answers: Record<string, ImportChoices['coaches'][string] | undefined> = {
      '': undefined,
      add: { ...nothing, addAs: text.slice(0, 120) },
      nobody: nothing,
    }
    const next = chosen in answers ? answers[chosen] : { ...nothing, memberId: chosen }
    change((before) => withAnswer(before, 'coaches', key, next))
  }

  return (
    <FieldRow>
      <Field label={text} hint={t('waitRows', { count: rows })}>
        {(wiring) => (
          <SelectInput
            {...wiring}
            value={value as string}
            onChange={choose}
            options={[
              { value: '', label: t('chooseAnswer') },
              ...preview.coaches.map(({ memberId, name }) => ({ value: memberId as string, label: name })),
              { value: 'add', label: t('addCoach') },
              { value: 'nobody', label: t('nobody') },
            ]}
          />
        )}
      </Field>
      {value === 'add' && answer !== undefined && (
        <Field label={t('addAs')}>
          {(wiring) => (
            <KeptInput
              {...wiring}
              value={answer.addAs ?? ''}
              isRequired
              onKeep={(addAs) => change((before) => withAnswer(before, 'coaches', key, { ...answer, addAs }))}
            />
          )}
        </Field>
      )}
    </FieldRow>
  )
}

function CompanyQuestion({ question, preview, choices, change }: Asked) {
  const t = useWords(reviewWords)
  const { key, text, rows, candidates } = question
  const answer = choices.companies[key]
  const isNew = answer !== undefined && answer.employerId === null && answer.row === null
  const value =
    answer === undefined ? '' : isNew ? 'new' : candidateKey({ recordId: answer.employerId, row: answer.row })
  const known = candidates.map((candidate) => ({
    value: candidateKey(candidate),
    label:
      candidate.row === null
        ? t('ofTandem', { name: candidate.label })
        : t('ofFile', { name: candidate.label, row: addressWords(t, candidate.row) }),
  }))
  const chosenBefore = value === '' || value === 'new' || known.some((one) => one.value === value)

  const chosenRef = answer?.employerId ?? answer?.row ?? ''
  const chosenLabel = preview.labels[chosenRef] ?? addressWords(t, chosenRef)

  function choose(chosen: string): void {
    const candidate = candidates.find((one) => candidateKey(one) === chosen)
    const next =
      candidate !== undefined
        ? { text, employerId: candidate.recordId, row: candidate.row }
        : chosen === 'new'
          ? { text, employerId: null, row: null }
          : undefined
    change((before) => withAnswer(before, 'companies', key, next))
  }

  return (
    <Field label={text} hint={t('waitRows', { count: rows })}>
      {(wiring) => (
        <SelectInput
          {...wiring}
          value={value}
          onChange={choose}
          options={[
            { value: '', label: t('chooseAnswer') },
            ...known,
            ...(chosenBefore ? [] : [{ value, label: chosenLabel }]),
            { value: 'new', label: t('newCompany') },
          ]}
        />
      )}
    </Field>
  )
}
