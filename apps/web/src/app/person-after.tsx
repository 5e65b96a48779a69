import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { statusWords } from '../features/status-checks/status.words.ts'
import { StatusCard } from '../features/status-checks/status-card.tsx'
import { ComeBackDialog } from '../features/workers/come-back-dialog.tsx'
import type { WorkerFile } from '../features/workers/worker-file.ts'
import { buttonClass } from '../ui/button.tsx'
import { useWords } from '../words/locale.tsx'
import type { useCoaches } from './colleagues.ts'

type Props = { readonly file: WorkerFile; readonly coaches: ReturnType<typeof useCoaches> }

/** What happens once the accompaniment has ended; before, nothing stands here. */
export function PersonAfter({ file: { worker, episode, today }, coaches }: Props) {
  const t = useWords(statusWords)
  const [comesBack, setComesBack] = useState(false)
  const { workerId, firstName } = worker
  if (episode.exitedOn === null) return null
  return (
    <>
      <StatusCard
        episodeId={episode.episodeId}
        firstName={firstName}
        kind="afterCare"
        consentLink={
          <Link
            className={buttonClass('plain', 'sm')}
            to="/people/$workerId"
            params={{ workerId }}
            search={{ tab: 'sharing' }}
          >
            {t('consents')}
          </Link>
        }
        onComeBack={episode.allowedActions.includes('file:edit') ? () => setComesBack(true) : undefined}
      />
      {comesBack && (
        <ComeBackDialog
          workerId={workerId}
          former={episode}
          today={today}
          coaches={coaches}
          onClose={() => setComesBack(false)}
        />
      )}
    </>
  )
}
