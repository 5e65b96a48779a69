import { readEmployer } from '@tandem/contract/employers'
import { searchPlaces } from '@tandem/contract/search'
import { readWorker } from '@tandem/contract/workers'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, type ReactNode, useState } from 'react'
import { call } from '../api/client.ts'
import { read } from '../api/query.ts'
import { UnfinishedCheckIns } from '../features/check-ins/unfinished-check-ins.tsx'
import { useLog } from '../features/log-entries/log-context.ts'
import { LogProvider } from '../features/log-entries/log-provider.tsx'
import type { LogAbout } from '../features/log-entries/log-values.ts'
import { SaveState } from '../features/log-entries/save-state.tsx'
import { LateForm } from '../parts/late-form.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { useOpenCheckIn } from './check-in-context.tsx'

const AskHours = lazy(() => import('../features/plans/ask-hours.tsx').then((file) => ({ default: file.AskHours })))

type Props = {
  readonly memberId: string
  readonly mayWrite: boolean
  readonly isSignedIn: boolean
  readonly children: ReactNode
}

async function findEmployers(typed: string) {
  const { places } = await call(searchPlaces, { body: { typed } })
  return places.filter((place, at) => places.findIndex((one) => one.employerId === place.employerId) === at)
}

/** The log for every page: its dialog, its drafts, its outbox; a check-in may follow an entry. */
export function WithLog({ children, ...member }: Props) {
  const openCheckIn = useOpenCheckIn()
  const [askingFor, setAskingFor] = useState<string | null>(null)
  const done = () => setAskingFor(null)
  return (
    <LogProvider
      {...member}
      subject={useSubject()}
      findEmployers={findEmployers}
      onAddCheckIn={openCheckIn}
      onAskHours={setAskingFor}
    >
      {children}
      {askingFor !== null && (
        <LateForm onClose={done}>
          <AskHours episodeId={askingFor} onClose={done} />
        </LateForm>
      )}
    </LogProvider>
  )
}

/** Whom the page is about: a person, one whose coaching has ended included, or a company once its name is there. */
function useSubject(): LogAbout | undefined {
  const { workerId = '', employerId = '' } = useParams({ strict: false })
  const worker = useQuery({ ...read(readWorker, { params: { workerId } }), enabled: workerId !== '' })
  const employer = useQuery({ ...read(readEmployer, { params: { employerId } }), enabled: employerId !== '' })
  if (workerId !== '') {
    const episode = worker.data?.episodes[0]
    return { workerId, episodeId: episode?.allowedActions.includes('log:write') ? episode.episodeId : undefined }
  }
  return employer.data && { employer: { employerId, name: employer.data.name }, side: 'employer' }
}

/** The one action that is always at hand, beside the state of what was written. */
export function LogButton() {
  const t = useWords(appWords)
  const { openLog } = useLog()
  const openCheckIn = useOpenCheckIn()
  return (
    <>
      <UnfinishedCheckIns onOpen={openCheckIn} />
      <SaveState />
      <Button variant="primary" onClick={() => openLog()}>
        <Icon name="plus" size={16} />
        {t('logFollowUp')} <Kbd>N</Kbd>
      </Button>
    </>
  )
}
