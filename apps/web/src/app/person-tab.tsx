import type { DocumentKind } from '@tandem/domain/documents'
import { CatchBoundary } from '@tanstack/react-router'
import { Suspense } from 'react'
import { incidentWords } from '../features/incidents/incident.words.ts'
import type { WorkerFile } from '../features/workers/worker-file.ts'
import { loadedWords } from '../parts/loaded.words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words/locale.tsx'
import { useOpenCheckIn } from './check-in-context.tsx'
import { PERSON_TABS } from './person-tabs.ts'
import { useMember } from './session.tsx'

type Props = {
  readonly tab: keyof typeof PERSON_TABS
  readonly file: WorkerFile
  /** What the address asks of the tab. */
  readonly search: {
    readonly extend?: string | undefined
    readonly make?: DocumentKind | undefined
    readonly about?: string | undefined
  }
  /** What was asked is done: the address is that of the tab alone. */
  readonly onAsked: (tab: 'plan' | 'documents') => void
  /** Something is wrong on a job. */
  readonly onWrong: (placementId: string) => void
}

/** One tab of the file, fetched when it is opened. */
export function PersonTab(props: Props) {
  return (
    <CatchBoundary getResetKey={() => props.tab} errorComponent={TabNotLoaded}>
      <Suspense key={props.tab} fallback={<TabOnItsWay />}>
        <Tab {...props} />
      </Suspense>
    </CatchBoundary>
  )
}

function Tab({ tab, file, search, onAsked, onWrong }: Props) {
  const t = useWords(incidentWords)
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const { worker, placements, today } = file
  const { workerId, firstName } = worker
  const { episodeId, allowedActions } = file.episode
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action)
  switch (tab) {
    case 'plan':
      return <PERSON_TABS.plan file={file} askedByReview={search.extend} onAskedDone={() => onAsked('plan')} />
    case 'agreements':
      return <PERSON_TABS.agreements workerId={workerId} episodeId={episodeId} placements={placements} />
    case 'jobs':
      return (
        <PERSON_TABS.jobs
          episodeId={episodeId}
          mayAddGoal={may('plan:edit')}
          firstName={firstName}
          workerId={workerId}
          placements={placements}
          today={today}
          mayEdit={may('placement:edit')}
          mayCheckIn={may('check-in:record')}
          mayAddCompany={member.may('employers:edit')}
          openCheckIn={openCheckIn}
          wrong={
            may('log:write') ? { label: t('wrong'), onSelect: ({ placementId }) => onWrong(placementId) } : undefined
          }
        />
      )
    case 'skills':
      return (
        <PERSON_TABS.skills
          episodeId={episodeId}
          workerId={workerId}
          firstName={firstName}
          ownName={member.name}
          placements={placements}
          mayMake={may('document:make')}
        />
      )
    case 'sharing':
      return (
        <PERSON_TABS.sharing
          workerId={workerId}
          firstName={firstName}
          placements={placements}
          mayEdit={may('consent:edit')}
        />
      )
    case 'documents':
      return (
        <PERSON_TABS.documents
          episodeId={episodeId}
          today={today}
          mayMake={may('document:make')}
          asked={search.make === undefined ? null : { kind: search.make, about: search.about }}
          onAskedDone={() => onAsked('documents')}
        />
      )
    case 'about':
      return <PERSON_TABS.about file={file} />
  }
}

/** Holds the place of a tab: unseen at first, so that what comes quickly does not flicker. */
function TabOnItsWay() {
  const t = useWords(loadedWords)
  return (
    <Card>
      <Skeleton label={t('loading')} lines={8} />
    </Card>
  )
}

/** Without network, the rest of the file stays in sight. */
function TabNotLoaded() {
  const t = useWords(loadedWords)
  return (
    <Notice tone="bad" title={t('failed')} actions={<Button onClick={() => location.reload()}>{t('again')}</Button>} />
  )
}
