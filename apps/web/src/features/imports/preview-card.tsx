import type { ReplyOf } from '@tandem/contract/endpoint'
import type { ImportChoices } from '@tandem/contract/import-decisions'
import { type ImportPreview, readImport, writeImport } from '@tandem/contract/imports'
import { useQueryClient } from '@tanstack/react-query'
import { read, useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import type { Choices } from './choices.ts'
import { CountsTable } from './counts-table.tsx'
import { importWords } from './import.words.ts'

export type Written = ReplyOf<typeof writeImport>

type Props = {
  readonly importId: string
  readonly preview: ImportPreview
  readonly answers: Choices
  readonly onWriting: (isWriting: boolean) => void
  readonly onWritten: (written: Written) => void
}

/** What would be written, and the button that writes it. */
export function PreviewCard({ importId, preview, answers, onWriting, onWritten }: Props) {
  const t = useWords(importWords)
  const failureText = useFailureWords()
  const client = useQueryClient()
  const write = useWrite(writeImport)
  const { counts, unsettled, teams, needsTeam } = preview
  const { choices, change, isSaving, failure, version } = answers
  const merged = counts.people.merged + counts.companies.merged + counts.log.merged
  const asksTeam = needsTeam && teams.length > 1 && choices.teamId === null
  const waits = unsettled > 0 ? t('importWaits', { count: unsettled }) : asksTeam ? t('importAsksTeam') : null

  /* The file is gone from this page before the write has ended: its answer is waited for here. */
  async function send(): Promise<void> {
    const body = { version: version() }
    onWriting(true)
    const written = await write.mutateAsync({ params: { importId }, body }).catch(() => null)
    onWriting(false)
    if (written !== null) onWritten(written)
    else await client.invalidateQueries({ queryKey: read(readImport, { params: { importId } }).queryKey })
  }

  return (
    <Card title={t('previewTitle')}>
      <div className="stack">
        <CountsTable counts={counts} />
        {merged > 0 && <p className="small">{t('merged', { count: merged })}</p>}
        {counts.coaches > 0 && <p className="small">{t('newCoaches', { count: counts.coaches })}</p>}
        {needsTeam && <TeamField teams={teams} choices={choices} change={change} />}
        <div className="row row-wrap">
          <Button
            variant="primary"
            isBusy={write.isPending || isSaving}
            disabled={failure !== null}
            onClick={() => void send()}
          >
            {t('import')}
          </Button>
          <span className="small">{waits ?? t('importText')}</span>
        </div>
        {write.error !== null && (
          <Notice tone="bad" title={t('notImported')}>
            {failureText(write.error.code)}
          </Notice>
        )}
      </div>
    </Card>
  )
}

type TeamProps = Pick<Choices, 'change'> & {
  readonly teams: ImportPreview['teams']
  readonly choices: ImportChoices
}

/** The team that the people come into; not asked where there is one only. */
function TeamField({ teams, choices, change }: TeamProps) {
  const t = useWords(importWords)
  if (teams.length === 0) return <Notice tone="warn">{t('noTeam')}</Notice>
  if (teams.length === 1) return null
  return (
    <Field label={t('team')} width="fit">
      {(wiring) => (
        <SelectInput
          {...wiring}
          value={choices.teamId ?? ''}
          onChange={(teamId) => change((before) => ({ ...before, teamId: teamId === '' ? null : teamId }))}
          options={[
            ...(choices.teamId === null ? [{ value: '', label: t('chooseAnswer') }] : []),
            ...teams.map(({ teamId, name }) => ({ value: teamId as string, label: name })),
          ]}
        />
      )}
    </Field>
  )
}
