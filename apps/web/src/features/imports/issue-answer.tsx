import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { ImportCandidate, ImportIssue } from '@tandem/contract/imports'
import { folded, rowAddress } from '@tandem/domain/imports/cells'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { addressWords, whereWords, withDays } from './cell-words.ts'
import { type Change, withAnswer } from './choices.ts'
import { importFieldWords } from './import-columns.words.ts'
import { issueWords } from './import-reasons.words.ts'
import { reviewWords } from './import-review.words.ts'
import styles from './imports.module.css'
import { KeptInput } from './kept-input.tsx'
import { candidateKey, isWhoIsIt, isWhoIsMeant, mended } from './mending.ts'

type Props = { readonly issue: ImportIssue; readonly change: Change }

/** Longest text that is mended in one line. */
const ONE_LINE = 80

/** How an issue is settled: by saying who it is, or by another value in place of what the file says. */
export function IssueAnswer({ issue, change }: Props) {
  const t = useWords(reviewWords)
  const field = useWords(importFieldWords)
  const reason = useWords(issueWords)
  const formats = useFormats()
  const where = whereWords(t, issue.sheet, issue.rows)
  if (isWhoIsIt(issue))
    return (
      <div className={styles.mend}>
        <WhoIsIt issue={issue} change={change} />
      </div>
    )
  if (issue.field === null) return <p>{reason(issue.code)}</p>
  const column = issue.column ?? field(issue.field)
  const isMeant = isWhoIsMeant(issue)
  const manyRows = issue.rows.length > 1 ? t('mendAll', { count: issue.rows.length }) : undefined
  return (
    <div className={styles.mend}>
      {isMeant && <WhoIsMeant issue={issue} change={change} column={column} />}
      <Field label={isMeant ? t('orName') : column} hint={manyRows} error={isMeant ? undefined : reason(issue.code)}>
        {({ 'aria-labelledby': _label, ...wiring }) => (
          <KeptInput
            {...wiring}
            aria-label={t('mendOf', { column, where })}
            value={withDays(issue.value, { ...formats, day: slashed })}
            isLong={issue.value.length > ONE_LINE}
            onKeep={(typed) => change((before) => mended(before, issue, typed))}
          />
        )}
      </Field>
    </div>
  )
}

/** `2026-11-24` as a person types it. */
function slashed(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

function useCandidateName() {
  const t = useWords(reviewWords)
  const { day } = useFormats()
  return ({ label, birthOn, row }: ImportCandidate) => {
    const named = birthOn === null ? label : t('bornOn', { name: label, day: day(birthOn) })
    return row === null ? t('ofTandem', { name: named }) : t('ofFile', { name: named, row: addressWords(t, row) })
  }
}

/** Whether a row is somebody who is known already. */
function WhoIsIt({ issue, change }: Props) {
  const t = useWords(reviewWords)
  const reason = useWords(issueWords)
  const nameOf = useCandidateName()
  const { sheet, rows, candidates } = issue
  const isCompany = issue.field === 'companyName'

  function choose(chosen: string): void {
    const candidate = candidates.find((one) => candidateKey(one) === chosen)
    const answer =
      candidate !== undefined
        ? { recordId: candidate.recordId, row: candidate.row }
        : chosen === 'new'
          ? { recordId: null, row: null }
          : undefined
    change((before) => withAnswer(before, 'duplicates', rowAddress(sheet, rows[0] ?? 0), answer))
  }

  return (
    <Field label={reason(issue.code)}>
      {({ 'aria-labelledby': _label, ...wiring }) => (
        <SelectInput
          {...wiring}
          aria-label={t('whoOf', { where: whereWords(t, sheet, rows) })}
          value=""
          onChange={choose}
          options={[
            { value: '', label: t('chooseAnswer') },
            ...candidates.map((one) => ({ value: candidateKey(one), label: t('samePerson', { name: nameOf(one) }) })),
            { value: 'new', label: t(isCompany ? 'otherCompany' : 'otherPerson') },
          ]}
        />
      )}
    </Field>
  )
}

/** Whom a line of the log means, for this line or for all that say the same. */
function WhoIsMeant({ issue, change, column }: Props & { readonly column: string }) {
  const t = useWords(reviewWords)
  const reason = useWords(issueWords)
  const nameOf = useCandidateName()
  const { sheet, rows, value, candidates } = issue
  const forAll = 'all '

  function choose(chosen: string): void {
    const isForAll = chosen.startsWith(forAll)
    const candidate = candidates.find((one) => candidateKey(one) === (isForAll ? chosen.slice(forAll.length) : chosen))
    if (candidate === undefined) return
    const answer = { recordId: candidate.recordId, row: candidate.row }
    const key = isForAll ? folded(value) : rowAddress(sheet, rows[0] ?? 0)
    change((before: ImportChoices) => withAnswer(before, 'people', key, answer))
  }

  const options = (prefix: string) =>
    candidates.map((one) => ({ value: prefix + candidateKey(one), label: nameOf(one) }))
  return (
    <Field label={column} error={reason(issue.code)}>
      {({ 'aria-labelledby': _label, ...wiring }) => (
        <SelectInput
          {...wiring}
          aria-label={t('whoOf', { where: whereWords(t, sheet, rows) })}
          value=""
          onChange={choose}
          options={[
            { value: '', label: t('chooseAnswer') },
            ...(rows.length === 1 ? [{ label: t('onlyThisRow'), options: options('') }] : []),
            { label: t('everyRow', { text: value }), options: options(forAll) },
          ]}
        />
      )}
    </Field>
  )
}
