import type { Agreement } from '@tandem/contract/agreement-records'
import { amendAgreement, discardAgreement, endAgreement } from '@tandem/contract/agreements'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, TextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'

type Props = { readonly agreement: Agreement; readonly onClose: () => void }

/** Warns before it happens whose signatures fall. */
export function AmendDialog({ agreement, onClose }: Props) {
  const t = useWords(agreementWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const toast = useToast()
  const amend = useWrite(amendAgreement, { inPlace: true })
  const signed = (agreement.versions[0]?.parties ?? []).filter((party) => party.signed !== null)
  const begin = () =>
    amend.mutate(
      { params: { agreementId: agreement.agreementId }, body: { version: agreement.version } },
      {
        onSuccess: () => {
          toast({ text: t('amended') })
          onClose()
        },
      },
    )
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('amendTitle', { version: agreement.versionNumber + 1 })}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button variant="danger" isBusy={amend.isPending} onClick={begin}>
            {t('amendDo')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {amend.error !== null && <Notice tone="bad">{failureText(amend.error.code)}</Notice>}
        <p>
          {signed.length === 0
            ? t('amendNoFall')
            : t('amendFalls', { names: formats.list(signed.map(({ name }) => name)) })}
        </p>
        <p className="small">{t('amendText', { version: agreement.versionNumber })}</p>
      </div>
    </Dialog>
  )
}

export function EndDialog({ agreement, today, onClose }: Props & { readonly today: string }) {
  const t = useWords(agreementWords)
  const toast = useToast()
  const end = useWrite(endAgreement)
  const version = useRef(agreement.version)
  const form = useForm<{ endedOn: string; reason: string }, z.output<typeof endAgreement.body>>({
    initial: { endedOn: today, reason: '' },
    schema: endAgreement.body,
    draft: { id: `agreement-end:${agreement.agreementId}`, version },
    bodyOf: ({ endedOn, reason }) => ({
      endedOn,
      reason: reason.trim() === '' ? null : reason,
      version: version.current,
    }),
    send: (body) =>
      end.mutateAsync({ params: { agreementId: agreement.agreementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('endTitle')}
      saveLabel={t('end')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'endedOn', label: t('endedDay') },
        { name: 'reason', label: t('endReason') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p className="small">{t('endText')}</p>
      <DateField form={form} name="endedOn" label={t('endedDay')} max={today} />
      <TextField form={form} name="reason" label={t('endReason')} hint={t('endReasonHint')} />
    </FormDialog>
  )
}

export function DiscardDialog({ agreement, workerId, onClose }: Props & { readonly workerId: string }) {
  const t = useWords(agreementWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const navigate = useNavigate()
  const discard = useWrite(discardAgreement, { inPlace: true })
  const go = () =>
    discard.mutate(
      { params: { agreementId: agreement.agreementId } },
      {
        onSuccess: () => {
          toast({ text: t('discarded') })
          onClose()
        },
      },
    )
  const throwAway = () => {
    void navigate({ to: '/people/$workerId', params: { workerId }, search: { tab: 'agreements' } })
    go()
  }
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('discardTitle')}
      onDismiss={onClose}
      actions={
        <>
          <Button variant="danger" isBusy={discard.isPending} onClick={throwAway}>
            {t('discard')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('keep')}
          </Button>
        </>
      }
    >
      {discard.error !== null && <Notice tone="bad">{failureText(discard.error.code)}</Notice>}
      <p>{t('discardText')}</p>
    </Dialog>
  )
}
