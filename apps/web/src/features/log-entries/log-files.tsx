import { type ReactNode, useState } from 'react'
import { formDialogWords } from '../../parts/form-dialog.words.ts'
import { PickedFilesField, type RefusedFile, RefusedFiles, useFileSending } from '../../parts/picked-files.tsx'
import { useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import type { Sent } from './log-box.ts'

/**
 * Files chosen while an entry is written: they follow once it is saved. `follow` sends them and then goes on; where some
 * were refused, `refused` stands in place of the form, says why, and goes on when it is closed.
 */
export function useLogFiles(entryId: string): {
  readonly field: ReactNode
  readonly refused: ReactNode
  readonly follow: (sent: Sent, goOn: () => void) => Promise<void>
} {
  const t = useWords(logWords)
  const dialog = useWords(formDialogWords)
  const sendFiles = useFileSending()
  const [files, setFiles] = useState<readonly File[]>([])
  const [left, setLeft] = useState<{ readonly files: readonly RefusedFile[]; readonly goOn: () => void } | null>(null)

  async function follow(sent: Sent, goOn: () => void): Promise<void> {
    const notTaken =
      sent.is === 'saved'
        ? await sendFiles({ subjectType: 'logEntry', subjectId: entryId }, files)
        : files.map(({ name }) => ({ name, code: 'offline' as const }))
    if (notTaken.length === 0) goOn()
    else setLeft({ files: notTaken, goOn })
  }

  return {
    field: (
      <PickedFilesField
        label={t('files')}
        hint={t('filesHint')}
        optional={dialog('optional')}
        files={files}
        onChange={setFiles}
      />
    ),
    refused: left === null ? null : <RefusedFiles refused={left.files} onClose={left.goOn} />,
    follow,
  }
}
