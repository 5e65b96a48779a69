import type { Agreement, AgreementParty, AgreementVersion } from '@tandem/contract/agreement-records'
import { closeAgreementLink, renewAgreementLink } from '@tandem/contract/agreement-signing'
import { isOwnWords } from '@tandem/domain/agreements/content-words'
import { daysBetween } from '@tandem/domain/calendar-date'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { capacityWords, onBehalfWords, reminderChannelWords, signingMethodWords } from '../../parts/agreements.words.ts'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ItemRow } from '../../ui/item-row.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './agreements.module.css'
import { LinkBox, type MadeLink } from './link-box.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { partyWords } from './party.words.ts'
import { ContactDialog, RemindDialog, SaidDialog } from './party-dialogs.tsx'
import { SignDialog } from './sign-dialog.tsx'

type Props = {
  readonly agreement: Agreement
  readonly version: AgreementVersion
  readonly party: AgreementParty
  readonly today: string
  readonly memberId: string
  /** As it was just made. */
  readonly link: MadeLink | undefined
  readonly onLink: (link: MadeLink | null) => void
}

type Open = 'sign' | 'paper' | 'refuse' | 'revoke' | 'remind' | 'contact' | null

/** One party: where their signature stands, and what can be done now. */
export function PartyRow({ agreement, version, party, today, memberId, link, onLink }: Props) {
  const t = useWords(partyWords)
  const capacity = useWords(capacityWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const [open, setOpen] = useState<Open>(null)
  const renew = useWrite(renewAgreementLink, { inPlace: true })
  const closeLink = useWrite(closeAgreementLink, { inPlace: true })
  const close = () => setOpen(null)
  const may = (ask: AgreementParty['asks'][number]) => agreement.mayEdit && party.asks.includes(ask)
  const isSelf = party.memberId === memberId
  const params = { partyId: party.partyId }
  const makeLink = () =>
    renew.mutate({ params, body: { version: agreement.version } }, { onSuccess: (made) => onLink(made.link) })
  const dropLink = () =>
    closeLink.mutate(
      { params },
      {
        onSuccess: () => {
          onLink(null)
          toast({ text: t('linkClosed') })
        },
      },
    )
  const entry = (key: Exclude<Open, null>, label: string): MenuItem => ({ key, label, onSelect: () => setOpen(key) })
  const more: MenuItem[] = [
    ...(may('sign') ? [entry('paper', t('paper'))] : []),
    ...(may('link') && party.memberId === null
      ? [{ key: 'link', label: t(party.link === null ? 'makeLink' : 'renewLink'), onSelect: makeLink }]
      : []),
    ...(agreement.mayEdit && party.link !== null
      ? [{ key: 'closeLink', label: t('closeLink'), onSelect: dropLink }]
      : []),
    ...(may('remind') ? [entry('remind', t('remind'))] : []),
    ...(may('refuse') ? [entry('refuse', t('refuse'))] : []),
    ...(may('revoke') ? [entry('revoke', t('revoke'))] : []),
    ...(agreement.mayEdit && version.fallenOn === null ? [entry('contact', t('contact'))] : []),
  ]
  const failure = renew.error ?? closeLink.error
  return (
    <ItemRow
      title={
        <div className={styles.partyHead}>
          <span className="row row-s row-wrap">
            <Party side={party.side} name={party.name} />
            <span className="small">{[capacity(party.capacity), party.functionLabel].filter(Boolean).join(' · ')}</span>
          </span>
          {more.length > 0 && (
            <Menu size="sm" label={t('moreFor', { name: party.name })} items={more}>
              <Icon name="more" size={16} />
            </Menu>
          )}
        </div>
      }
      sub={
        <>
          <Standing party={party} version={version} today={today} scan={scanOf(agreement, party)} />
          {failure !== null && <p role="alert">{failureText(failure.code)}</p>}
          {link !== undefined && <LinkBox link={link} party={party} />}
          {open === 'sign' && <SignDialog version={version} party={party} today={today} onClose={close} />}
          {open === 'paper' && (
            <PaperDialog
              agreementId={agreement.agreementId}
              version={version}
              party={party}
              today={today}
              onClose={close}
            />
          )}
          {(open === 'refuse' || open === 'revoke') && (
            <SaidDialog what={open} party={party} today={today} onClose={close} />
          )}
          {open === 'remind' && <RemindDialog party={party} today={today} onClose={close} />}
          {open === 'contact' && <ContactDialog agreement={agreement} party={party} onClose={close} />}
        </>
      }
      actions={
        may('sign') &&
        (isSelf || party.memberId === null) && (
          <Button
            size="sm"
            variant={party.participation === 'signs' ? 'primary' : 'plain'}
            onClick={() => setOpen('sign')}
            aria-label={`${t(isSelf ? 'signSelf' : 'sign')}: ${party.name}`}
          >
            {t(isSelf ? 'signSelf' : 'sign')}
          </Button>
        )
      }
    />
  )
}

/** The scan of what a party signed, as long as it is there. */
function scanOf({ files }: Agreement, { signed }: AgreementParty): string | null {
  const scan = files.find(({ attachmentId }) => attachmentId === signed?.scanAttachmentId)
  return scan === undefined || scan.voidedAt !== null ? null : scan.attachmentId
}

type StandingProps = Pick<Props, 'party' | 'version' | 'today'> & { readonly scan: string | null }

/** What a party did, or is waited for, in words. */
function Standing({ party, version, today, scan }: StandingProps) {
  const t = useWords(partyWords)
  const method = useWords(signingMethodWords)
  const reason = useWords(onBehalfWords)
  const channel = useWords(reminderChannelWords)
  const formats = useFormats()
  const { signed, refused, revoked, participation, reminders, link } = party
  const isAwaited = party.asks.includes('sign')
  const [reminder] = reminders

  function first(): string {
    if (signed !== null) return t('signedBy', { day: formats.day(signed.on), method: method(signed.method) })
    if (participation === 'copy') return t('getsCopy')
    if (participation === 'witness') return t(isAwaited ? 'mayWitness' : 'notSigned')
    if (!isAwaited) return t('notSigned')
    if (party.joinedOn !== null) return t('joins', { day: formats.day(party.joinedOn) })
    return t('awaited', { days: daysBetween(version.sentOn ?? today, today) })
  }

  const about =
    signed === null
      ? []
      : [
          signed.place === null ? null : t('signedPlace', { place: signed.place }),
          signed.typedName === party.name ? null : t('typed', { name: signed.typedName }),
          signed.interpreterName === null ? null : t('interpreter', { name: signed.interpreterName }),
          signed.carriedFromVersion === null ? null : t('carried', { version: signed.carriedFromVersion }),
          signed.onBehalf === null
            ? null
            : t('onBehalf', { name: signed.onBehalf.byName, reason: reason(signed.onBehalf.reason).toLowerCase() }),
          signed.method === 'paper' && signed.onBehalf === null && signed.recordedByName !== null
            ? t('recordedBy', { name: signed.recordedByName })
            : null,
        ].filter((fact) => fact !== null)

  return (
    <div className={styles.facts}>
      {(refused === null || signed !== null) && <span>{[first(), ...about].join(' · ')}</span>}
      {scan !== null && (
        <a href={`/api/attachments/${scan}/file`} download>
          {t('takeScan', { name: party.name })}
        </a>
      )}
      {refused !== null && <Said title={t('refused', { day: formats.day(refused.on) })} words={refused.words} />}
      {revoked !== null && <Said title={t('revoked', { day: formats.day(revoked.on) })} words={revoked.words} />}
      {reminder !== undefined && signed === null && (
        <span>
          {t('reminded', {
            day: formats.day(reminder.remindedOn),
            channel: channel(reminder.channel).toLowerCase(),
            name: reminder.byName,
          })}
        </span>
      )}
      {link !== null && (
        <span>
          {t('linkMade', {
            day: formats.day(link.createdAt.slice(0, 10)),
            until: formats.day(link.expiresAt.slice(0, 10)),
          })}
        </span>
      )}
    </div>
  )
}

function Said({ title, words }: { readonly title: string; readonly words: string }) {
  const t = useWords(partyWords)
  return (
    <span>
      <strong>{title}</strong> {isOwnWords(words) ? t('quote', { words }) : words}
    </span>
  )
}
