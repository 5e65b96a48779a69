import type { EpisodeAction } from '@tandem/domain/permissions'
import { type ReactNode, useState } from 'react'
import type { MenuItem } from '../../ui/menu.tsx'
import { useWords } from '../../words/locale.tsx'
import type { CoachChoice } from './add-worker-dialog.tsx'
import { CloseDialog, ReopenDialog } from './close-dialogs.tsx'
import { ComeBackDialog } from './come-back-dialog.tsx'
import { EditEntryDialog } from './edit-entry-dialog.tsx'
import { EditWorkerDialog } from './edit-worker-dialog.tsx'
import { AssignDialog, PauseDialog, ResumeDialog } from './episode-dialogs.tsx'
import { workerWords } from './worker.words.ts'
import type { WorkerFile } from './worker-file.ts'

type Act = 'edit' | 'entry' | 'assign' | 'pause' | 'resume' | 'close' | 'reopen' | 'comeBack'

/** What may be done to the person and the accompaniment now, and the form that does it. */
export function useWorkerActs(
  file: WorkerFile,
  coaches: readonly CoachChoice[],
): { readonly items: readonly MenuItem[]; readonly dialog: ReactNode } {
  const t = useWords(workerWords)
  const [act, setAct] = useState<Act | null>(null)
  const { worker, episode, today } = file
  const isClosed = episode.exitedOn !== null
  const may = (action: EpisodeAction) => episode.allowedActions.includes(action)
  const offered: [Act, boolean][] = [
    ['edit', may('file:edit')],
    ['entry', may('file:edit')],
    ['assign', may('episode:assign') && !isClosed],
    ['pause', may('file:edit') && !isClosed && !episode.isPaused],
    ['resume', may('file:edit') && !isClosed && episode.isPaused],
    ['close', may('episode:close') && !isClosed],
    ['comeBack', may('file:edit') && isClosed],
    ['reopen', may('episode:close') && isClosed],
  ]
  const common = { episode, today, onClose: () => setAct(null) }
  const dialog =
    act === 'edit' ? (
      <EditWorkerDialog worker={worker} onClose={common.onClose} />
    ) : act === 'entry' ? (
      <EditEntryDialog {...common} />
    ) : act === 'assign' ? (
      <AssignDialog {...common} coaches={coaches} />
    ) : act === 'pause' ? (
      <PauseDialog {...common} />
    ) : act === 'resume' ? (
      <ResumeDialog {...common} />
    ) : act === 'close' ? (
      <CloseDialog {...common} />
    ) : act === 'reopen' ? (
      <ReopenDialog {...common} />
    ) : act === 'comeBack' ? (
      <ComeBackDialog
        workerId={worker.workerId}
        former={episode}
        today={today}
        coaches={coaches}
        onClose={common.onClose}
      />
    ) : null
  return {
    items: offered
      .filter(([, isOffered]) => isOffered)
      .map(([key]) => ({ key, label: t(key), onSelect: () => setAct(key) })),
    dialog,
  }
}
