import type { MailFrame } from '@tandem/contract/mail-frame'
import { type Member, mailMemberLink } from '@tandem/contract/members'
import { memberLinkText } from '@tandem/domain/member-link-texts'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { mailPreviewWords } from '../../parts/mail.words.ts'
import { MailPreview, MailText } from '../../parts/mail-preview.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

type Props = {
  readonly member: Member & { readonly email: string }
  readonly frame: MailFrame
  readonly onClose: () => void
}

/** The message with a link to choose a password, seen whole before it leaves. */
export function MailMemberDialog({ member, frame, onClose }: Props) {
  const t = useWords(settingsWords)
  const preview = useWords(mailPreviewWords)
  const toast = useToast()
  const send = useWrite(mailMemberLink)
  const version = useRef(member.version)
  const { memberId, name, email, locale } = member
  const purpose = member.hasAccess ? 'reset' : 'invitation'
  const form = useForm<object, z.output<typeof mailMemberLink.body>>({
    initial: {},
    schema: mailMemberLink.body,
    bodyOf: () => ({ purpose, version: version.current }),
    send: (body) =>
      send.mutateAsync({ params: { memberId }, body }).then(() => {
        toast({ text: t('mailOwed', { name }) })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('mailTitle', { name })}
      form={form}
      saveLabel={preview('send')}
      onClose={onClose}
      fields={[]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <MailPreview kind="memberLink" locale={locale} to={email} frame={frame}>
        <MailText text={memberLinkText(purpose, locale)} locale={locale} />
      </MailPreview>
    </FormDialog>
  )
}
