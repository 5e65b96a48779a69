import type { MailFrame } from '@tandem/contract/mail-frame'
import { type LinkAsking, type MailedLink, mailedLink } from '@tandem/contract/personal-links'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { Locale } from '@tandem/domain/members'
import { type LinkTextKind, linkTextFor } from '@tandem/domain/personal-link-texts'
import { PERSONAL_LINK_DAYS } from '@tandem/domain/personal-links'
import { useForm } from '../api/form.ts'
import { useToast } from '../ui/toasts.tsx'
import { formatsIn } from '../words/formats.ts'
import { useWords } from '../words/locale.tsx'
import { FormDialog } from './form-dialog.tsx'
import { LongTextField } from './form-fields.tsx'
import { linkMailWords } from './link-mail.words.ts'
import { mailPreviewWords } from './mail.words.ts'
import { MailPreview } from './mail-preview.tsx'

export type Addressed = LinkAsking['recipients'][number] & { readonly email: string }

type Props = {
  readonly kind: LinkTextKind
  /** Names what was typed on this device. */
  readonly draftId: string
  readonly today: CalendarDate
  readonly recipient: Addressed
  readonly locale: Locale
  readonly frame: MailFrame
  readonly texts: LinkAsking['texts']
  readonly send: (mailed: MailedLink) => Promise<unknown>
  readonly onClose: () => void
}

/** The message as it will leave, seen whole before it does; its text can be put otherwise. */
export function MailLinkDialog({ kind, draftId, today, recipient, locale, frame, texts, send, onClose }: Props) {
  const t = useWords(linkMailWords)
  const preview = useWords(mailPreviewWords)
  const toast = useToast()
  const { name, email: address } = recipient
  const form = useForm<{ text: string }, MailedLink>({
    initial: { text: linkTextFor(texts[locale], formatsIn(locale).day(addDays(today, PERSONAL_LINK_DAYS))) },
    schema: mailedLink,
    bodyOf: ({ text }) => ({ address, text }),
    send: (mailed) =>
      send(mailed).then(() => {
        toast({ text: t('owed', { name }) })
        onClose()
      }),
    draft: { id: `${draftId}:${locale}` },
  })
  return (
    <FormDialog
      title={t('title', { name })}
      form={form}
      saveLabel={preview('send')}
      onClose={onClose}
      fields={[{ name: 'text', label: t('text') }]}
    >
      <MailPreview kind={kind} locale={locale} to={address} frame={frame}>
        <LongTextField form={form} name="text" label={t('text')} hint={t('textHint')} />
      </MailPreview>
    </FormDialog>
  )
}
