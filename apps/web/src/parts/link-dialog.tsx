import type { LinkAsking, MailedLink } from '@tandem/contract/personal-links'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { Locale } from '@tandem/domain/members'
import type { LinkTextKind } from '@tandem/domain/personal-link-texts'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CallFailed, FailureCode } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/locale.tsx'
import { chosenIn, LinkChoice, type LinkChoiceMade, type Recipient } from './link-choice.tsx'
import type { StandingLink } from './link-lines.tsx'
import { LinkMade } from './link-made.tsx'
import { linkMailWords } from './link-mail.words.ts'
import { Loaded } from './loaded.tsx'
import { type Addressed, MailLinkDialog } from './mail-link-dialog.tsx'
import { personalLinkWords } from './personal-link.words.ts'

export type AskingByLink = LinkAsking & {
  readonly refusal: FailureCode | null
  readonly links: readonly StandingLink[]
}

/** Whom a link is made for. `version` is that of the latest link seen. */
export type AskedOfLink = { readonly contactId: string | null; readonly locale: Locale; readonly version: number }

type Made = { readonly path: string; readonly expiresAt: string }

type Props<Asking> = {
  readonly kind: LinkTextKind
  readonly query: UseQueryResult<Asking, CallFailed>
  readonly today: CalendarDate
  /** What they are asked, and who reads it. */
  readonly intro: ReactNode
  readonly make: {
    readonly isBusy: boolean
    readonly failure: FailureCode | null
    readonly act: (asked: AskedOfLink, onMade: (made: Made) => void) => void
  }
  readonly mail: { readonly draftId: string; readonly send: (asked: AskedOfLink & MailedLink) => Promise<unknown> }
  readonly renderLinks: (asking: Asking) => ReactNode
  readonly onClose: () => void
}

/** One side asked by a personal link: nothing leaves before the button is pressed, and no more than every few days. */
export function LinkDialog<Asking extends AskingByLink>(props: Props<Asking>) {
  const { kind, query, today, intro, make, mail, renderLinks, onClose } = props
  const t = useWords(personalLinkWords)
  const [made, setMade] = useState<(Made & { readonly name: string; readonly locale: Locale }) | null>(null)
  const [written, setWritten] = useState<{ readonly recipient: Addressed; readonly locale: Locale } | null>(null)
  const [choice, setChoice] = useState<LinkChoiceMade>({})
  const { mail: frame = null, texts, links } = query.data ?? {}
  const version = links?.[0]?.version ?? 0
  if (written !== null && frame !== null && texts !== undefined) {
    const { recipient, locale } = written
    return (
      <MailLinkDialog
        {...{ kind, today, frame, texts, recipient, locale, draftId: mail.draftId }}
        send={(mailed) => mail.send({ contactId: recipient.contactId, locale, version, ...mailed })}
        onClose={() => setWritten(null)}
      />
    )
  }
  const chosen = query.data === undefined || made !== null ? null : chosenIn(query.data, choice)
  return (
    <Dialog
      title={made === null ? t('title') : t('made', { name: made.name })}
      closeLabel={t('close')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{made === null ? t('back') : t('done')}</Button>
          {chosen !== null && (
            <Ways
              {...chosen}
              isMailed={frame !== null}
              isBusy={make.isBusy}
              onMake={({ name, contactId }, locale) =>
                make.act({ contactId, locale, version }, (reply) => setMade({ ...reply, name, locale }))
              }
              onWrite={(recipient, locale) => setWritten({ recipient, locale })}
            />
          )}
        </>
      }
    >
      {made !== null ? (
        <LinkMade
          {...{ kind, path: made.path, expiresAt: made.expiresAt, locale: made.locale }}
          text={texts?.[made.locale] ?? ''}
        />
      ) : (
        <Loaded query={query}>
          {(asking) => (
            <div className="stack">
              {intro}
              <LinkChoice {...{ today, asking, failure: make.failure, choice }} onChoose={setChoice} />
              {asking.links.length > 0 && renderLinks(asking)}
            </div>
          )}
        </Loaded>
      )}
    </Dialog>
  )
}

type WaysProps = {
  readonly recipient: Recipient
  readonly locale: Locale
  readonly isMailed: boolean
  readonly isBusy: boolean
  readonly onMake: (recipient: Recipient, locale: Locale) => void
  readonly onWrite: (recipient: Addressed, locale: Locale) => void
}

/** The link made to be handed over, and before it the e-mail where there is a server and an address. */
function Ways({ recipient, locale, isMailed, isBusy, onMake, onWrite }: WaysProps) {
  const t = useWords(personalLinkWords)
  const byMail = useWords(linkMailWords)
  const email = isMailed ? recipient.email : null
  return (
    <>
      <Button variant={email === null ? 'primary' : 'plain'} isBusy={isBusy} onClick={() => onMake(recipient, locale)}>
        {t('make')}
      </Button>
      {email !== null && (
        <Button variant="primary" onClick={() => onWrite({ ...recipient, email }, locale)}>
          {byMail('offer')}
        </Button>
      )}
    </>
  )
}
