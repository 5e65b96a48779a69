import { type CheckInLink, type listCheckInLinks, mailCheckInLink } from '@tandem/contract/check-in-links'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { MailFrame } from '@tandem/contract/mail-frame'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { linkTextFor } from '@tandem/domain/check-in-link-texts'
import { CHECK_IN_LINK_DAYS } from '@tandem/domain/check-in-links'
import type { CheckInParty } from '@tandem/domain/check-ins'
import type { Locale } from '@tandem/domain/members'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LongTextField } from '../../parts/form-fields.tsx'
import { mailPreviewWords } from '../../parts/mail.words.ts'
import { MailPreview } from '../../parts/mail-preview.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { formatsIn } from '../../words/formats.ts'
import { useWords } from '../../words/locale.tsx'
import { linkMailWords } from './link-mail.words.ts'

type Asking = ReplyOf<typeof listCheckInLinks>
export type Addressed = Asking['recipients'][number] & { readonly email: string }

type Props = {
  readonly placementId: string
  readonly party: CheckInParty
  readonly today: CalendarDate
  readonly recipient: Addressed
  readonly locale: Locale
  readonly frame: MailFrame
  readonly latest: CheckInLink | undefined
  readonly texts: Asking['texts']
  readonly onClose: () => void
}

/** The message as it will leave, seen whole before it does; its text can be put otherwise. */
export function MailLinkDialog({ placementId, party, today, recipient, locale, frame, latest, texts, onClose }: Props) {
  const t = useWords(linkMailWords)
  const preview = useWords(mailPreviewWords)
  const toast = useToast()
  const mail = useWrite(mailCheckInLink)
  const { contactId, name, email: address } = recipient
  const form = useForm<{ text: string }, z.output<typeof mailCheckInLink.body>>({
    initial: { text: linkTextFor(texts[locale], formatsIn(locale).day(addDays(today, CHECK_IN_LINK_DAYS))) },
    schema: mailCheckInLink.body,
    bodyOf: ({ text }) => ({ party, contactId, locale, version: latest?.version ?? 0, address, text }),
    send: (body) =>
      mail.mutateAsync({ params: { placementId }, body }).then(() => {
        toast({ text: t('owed', { name }) })
        onClose()
      }),
    draft: { id: `check-in-mail:${placementId}:${party}:${locale}` },
  })
  return (
    <FormDialog
      title={t('title', { name })}
      form={form}
      saveLabel={preview('send')}
      onClose={onClose}
      fields={[{ name: 'text', label: t('text') }]}
    >
      <MailPreview kind="checkInLink" locale={locale} to={address} frame={frame}>
        <LongTextField form={form} name="text" label={t('text')} hint={t('textHint')} />
      </MailPreview>
    </FormDialog>
  )
}
