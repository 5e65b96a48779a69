import {
  closeSatisfactionLink,
  listSatisfactionLinks,
  mailSatisfactionLink,
  type SatisfactionLink,
  sendSatisfactionLink,
} from '@tandem/contract/satisfaction-links'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api/query.ts'
import { LinkDialog } from '../../parts/link-dialog.tsx'
import { LinkLines } from '../../parts/link-lines.tsx'
import { mailLookMs } from '../../parts/mail-state.ts'
import { useWords } from '../../words/locale.tsx'
import { satisfactionLinkWords } from './satisfaction-link.words.ts'

export type LinkAbout = {
  readonly party: CheckInParty
  /** The job that a company is asked about. */
  readonly placementId: string | null
}

type Props = LinkAbout & { readonly episodeId: string; readonly today: CalendarDate; readonly onClose: () => void }

/** One side asked by a personal link what it thinks of the coaching; no coach sees the answers. */
export function SatisfactionLinkDialog({ episodeId, party, placementId, today, onClose }: Props) {
  const t = useWords(satisfactionLinkWords)
  const params = { episodeId }
  const query = useQuery({
    ...read(listSatisfactionLinks, { params, query: placementId === null ? { party } : { party, placementId } }),
    refetchInterval: ({ state }) => mailLookMs((state.data?.links ?? []).map(({ mail }) => mail)),
  })
  const send = useWrite(sendSatisfactionLink, { inPlace: true })
  const mail = useWrite(mailSatisfactionLink)
  return (
    <LinkDialog
      kind="satisfactionLink"
      query={query}
      today={today}
      intro={
        <p>
          {t(party === 'worker' ? 'textWorker' : 'textEmployer')} <strong>{t('unseen')}</strong>
        </p>
      }
      make={{
        isBusy: send.isPending,
        failure: send.error?.code ?? null,
        act: (asked, onSuccess) => send.mutate({ params, body: { party, placementId, ...asked } }, { onSuccess }),
      }}
      mail={{
        draftId: `satisfaction-mail:${episodeId}:${party}:${placementId}`,
        send: (asked) => mail.mutateAsync({ params, body: { party, placementId, ...asked } }),
      }}
      renderLinks={({ links }) => <Links links={links} today={today} />}
      onClose={onClose}
    />
  )
}

function Links({ links, today }: { readonly links: readonly SatisfactionLink[]; readonly today: CalendarDate }) {
  const t = useWords(satisfactionLinkWords)
  const end = useWrite(closeSatisfactionLink, { inPlace: true })
  return (
    <LinkLines
      links={links}
      today={today}
      answeredText={({ state }) => t(state === 'refused' ? 'refused' : 'answered')}
      failure={end.error?.code ?? null}
      onEnd={({ linkId, version }) => end.mutate({ params: { linkId }, body: { version } })}
    />
  )
}
