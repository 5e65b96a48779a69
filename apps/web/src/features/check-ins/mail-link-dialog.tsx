import { type CheckInLink, type listCheckInLinks, mailCheckInLink } from '@tandem/contract/check-in-links'
import type { ReplyOf } from '@tandem/contract/endpoint'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { linkTextFor } from '@tandem/domain/check-in-link-texts'
import { CHECK_IN_LINK_DAYS } from '@tandem/domain/check-in-links'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { mailSubject, mailText } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LongTextField } from '../../parts/form-fields.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { formatsIn } from '../../words/formats.ts'
import { useWords } from '../../words/locale.tsx'
import styles from './check-ins.module.css'
import { linkMailWords } from './link-mail.words.ts'

type Asking = ReplyOf<typeof listCheckInLinks>
export type Frame = NonNullable<Asking['mail']>
export type Addressed = Asking['recipients'][number] & { readonly email: string }

type Props = {
  readonly placementId: string
  readonly party: CheckInParty
  readonly today: CalendarDate
  readonly recipient: Addressed
  readonly locale: Locale
  readonly frame: Frame
  readonly latest: CheckInLink | undefined
  readonly texts: Asking['texts']
  readonly onClose: () => void
}

/** The message as it will leave, seen whole before it does; its text can be put otherwise. */
export function MailLinkDialog({ placementId, party, today, recipient, locale, frame, latest, texts, onClose }: Props) {
  const t = useWords(linkMailWords)
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
  const below = mailText({ text: '', link: `${frame.linkStart}…`, signature: frame.signature })
  return (
    <FormDialog
      title={t('title', { name })}
      form={form}
      saveLabel={t('send')}
      onClose={onClose}
      fields={[{ name: 'text', label: t('text') }]}
    >
      <p>{t('nothingYet')}</p>
      <DefinitionList
        items={[
          { key: 'to', term: t('to'), value: address },
          { key: 'from', term: t('from'), value: frame.from },
          ...(frame.replyTo === null ? [] : [{ key: 'replyTo', term: t('replyTo'), value: frame.replyTo }]),
          {
            key: 'subject',
            term: t('subject'),
            value: <span lang={locale}>{mailSubject('checkInLink', locale)}</span>,
          },
        ]}
      />
      <LongTextField form={form} name="text" label={t('text')} hint={t('textHint')} />
      <section className="stack stack-s" aria-label={t('below')}>
        <p className="small">{t('below')}</p>
        <pre className={styles.letter}>{below}</pre>
      </section>
    </FormDialog>
  )
}
