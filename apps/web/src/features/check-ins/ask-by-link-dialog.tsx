import {
  type CheckInLink,
  closeCheckInLink,
  listCheckInLinks,
  mailCheckInLink,
  sendCheckInLink,
} from '@tandem/contract/check-in-links'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api/query.ts'
import { LinkDialog } from '../../parts/link-dialog.tsx'
import { LinkLines } from '../../parts/link-lines.tsx'
import { mailLookMs } from '../../parts/mail-state.ts'
import { useWords } from '../../words/locale.tsx'
import { linkWords } from './link.words.ts'

export type AskAbout = { readonly placementId: string; readonly party: CheckInParty }

type Props = AskAbout & { readonly today: CalendarDate; readonly onClose: () => void }

/** One side of a job asked by a personal link how it goes. */
export function AskByLinkDialog({ placementId, party, today, onClose }: Props) {
  const t = useWords(linkWords)
  const params = { placementId }
  const query = useQuery({
    ...read(listCheckInLinks, { params, query: { party } }),
    refetchInterval: ({ state }) => mailLookMs((state.data?.links ?? []).map(({ mail }) => mail)),
  })
  const send = useWrite(sendCheckInLink, { inPlace: true })
  const mail = useWrite(mailCheckInLink)
  return (
    <LinkDialog
      kind="checkInLink"
      query={query}
      today={today}
      intro={<p>{t(party === 'worker' ? 'textWorker' : 'textEmployer')}</p>}
      make={{
        isBusy: send.isPending,
        failure: send.error?.code ?? null,
        act: (asked, onSuccess) => send.mutate({ params, body: { party, ...asked } }, { onSuccess }),
      }}
      mail={{
        draftId: `check-in-mail:${placementId}:${party}`,
        send: (asked) => mail.mutateAsync({ params, body: { party, ...asked } }),
      }}
      renderLinks={({ links }) => <Links links={links} today={today} />}
      onClose={onClose}
    />
  )
}

const STATE_WORDS = { waits: 'state_waits', takenUp: 'state_takenUp', setAside: 'state_setAside' } as const

function Links({ links, today }: { readonly links: readonly CheckInLink[]; readonly today: CalendarDate }) {
  const t = useWords(linkWords)
  const end = useWrite(closeCheckInLink, { inPlace: true })
  const answeredText = ({ state, setAsideReason }: CheckInLink) => {
    const word = state in STATE_WORDS ? t(STATE_WORDS[state as keyof typeof STATE_WORDS]) : null
    return [word, setAsideReason].filter((one) => one !== null).join(', ')
  }
  return (
    <LinkLines
      links={links}
      today={today}
      answeredText={answeredText}
      failure={end.error?.code ?? null}
      onEnd={({ linkId, version }) => end.mutate({ params: { linkId }, body: { version } })}
    />
  )
}
