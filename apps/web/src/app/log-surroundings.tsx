import { searchPlaces } from '@tandem/contract/search'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { call } from '../api/client.ts'
import { UnfinishedCheckIns } from '../features/check-ins/unfinished-check-ins.tsx'
import { LogProvider, useLog } from '../features/log-entries/log-provider.tsx'
import { SaveState } from '../features/log-entries/save-state.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { useOpenCheckIn } from './check-in-context.tsx'

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
  const { workerId } = useParams({ strict: false })
  return (
    <LogProvider
      {...member}
      subject={workerId === undefined ? undefined : { workerId }}
      findEmployers={findEmployers}
      onAddCheckIn={openCheckIn}
    >
      {children}
    </LogProvider>
  )
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
