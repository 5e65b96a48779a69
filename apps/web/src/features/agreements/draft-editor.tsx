import type { Agreement } from '@tandem/contract/agreement-records'
import { editAgreementDraft } from '@tandem/contract/agreements'
import { agreementContent } from '@tandem/domain/agreements/content'
import type { Locale } from '@tandem/domain/members'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { DocumentView } from '../../parts/document-view.tsx'
import { DateField } from '../../parts/form-fields.tsx'
import { useLeaveGuard } from '../../parts/leave-guard.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TwoColumns } from '../../ui/page.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './agreements.module.css'
import { draftWords } from './draft.words.ts'
import { DraftMissing } from './draft-missing.tsx'
import { DraftSignatures } from './draft-signatures.tsx'
import type { DraftValues } from './draft-values.ts'
import { draftBody, draftValuesOf } from './draft-values.ts'
import type { MadeLink } from './link-box.tsx'
import { PartyFields } from './party-fields.tsx'
import { goalsToWrite, SectionFields } from './section-fields.tsx'
import { SendDialog } from './send-dialog.tsx'

export type Colleague = { readonly memberId: string; readonly name: string; readonly isLead: boolean }

/** Milliseconds after the last key at which a draft is saved by itself. */
const SAVES_AFTER = 1_500

type Props = {
  readonly agreement: Agreement
  readonly draft: NonNullable<Agreement['draft']>
  readonly today: string
  readonly colleagues: readonly Colleague[]
  readonly onSent: (links: readonly MadeLink[]) => void
}

/** Who gets a link: somebody of outside whose signature does not stay. */
function isLinked({ memberId, name, capacity }: DraftValues['parties'][number], { signatures }: Props['draft']) {
  return memberId === null && !signatures.some((one) => one.stays && one.name === name && one.capacity === capacity)
}

/** What is written, section by section, beside what the parties will read. It is saved as one writes. */
export function DraftEditor({ agreement, draft, today, colleagues, onSent }: Props) {
  const t = useWords(draftWords)
  const failureText = useFailureWords()
  const edit = useWrite(editAgreementDraft)
  const [start] = useState(() => draftValuesOf(agreement, draft))
  const [saved, setSaved] = useState<DraftValues>(start)
  const [isSending, setSending] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const version = useRef(agreement.version)
  const sent = useRef<DraftValues>(start)
  const form = useForm<DraftValues, z.output<typeof editAgreementDraft.body>>({
    initial: start,
    schema: editAgreementDraft.body,
    bodyOf: (values) => {
      sent.current = values
      return { ...draftBody(values), version: version.current }
    },
    send: (body) =>
      edit.mutateAsync({ params: { agreementId: agreement.agreementId }, body }).then((stored) => {
        version.current = stored.version
        setSaved(sent.current)
      }),
  })
  const isUnsaved = form.values !== saved
  useLeaveGuard(isUnsaved, () => setLeaving(true))
  const { submit, values, isBusy, failure } = form
  const save = useRef(submit)
  save.current = submit
  useEffect(() => {
    if (values === saved || isBusy || failure !== null) return
    const timer = setTimeout(() => save.current(), SAVES_AFTER)
    return () => clearTimeout(timer)
  }, [values, saved, isBusy, failure])

  const content = agreementContent({
    ...agreement,
    organisationName: agreement.versions[0]?.content.organisationName ?? '',
    datedOn: today,
    effectiveFromOn: values.effectiveFromOn === '' ? null : values.effectiveFromOn,
    effectiveToOn: values.effectiveToOn === '' ? null : values.effectiveToOn,
    parties: values.parties,
    sections: values.sections,
  })
  return (
    <>
      <TwoColumns
        asideWidth="wide"
        aside={
          <Card title={t('preview')}>
            <DocumentView content={content} />
          </Card>
        }
      >
        <Card title={t('write')}>
          <form className="stack" noValidate onSubmit={submit}>
            <DraftSignatures signatures={draft.signatures} />
            <DraftMissing agreement={agreement} draft={draft} values={values} />
            <FieldRow>
              <DateField form={form} name="effectiveFromOn" label={t('effectiveFrom')} isOptional width="fit" />
              <DateField form={form} name="effectiveToOn" label={t('effectiveTo')} isOptional width="fit" />
            </FieldRow>
            <PartyFields
              form={form}
              employerId={agreement.employerId}
              userEmployerId={agreement.userEmployerId}
              colleagues={colleagues}
              today={today}
            />
            <SectionFields
              form={form}
              draft={draft}
              locale={agreement.locale as Locale}
              workerId={agreement.workerId}
            />
            {failure !== null && (
              <Notice
                tone="bad"
                actions={failure === 'stale' && <Button onClick={() => location.reload()}>{t('reload')}</Button>}
              >
                {failure === 'stale' ? t('staleText') : failureText(failure)}
              </Notice>
            )}
            <div className={`row row-between row-wrap ${styles.bar}`}>
              <span className="small" role="status">
                {t(isBusy ? 'saving' : isUnsaved ? 'unsaved' : 'saved')}
              </span>
              <span className="row row-s">
                <Button type="submit" isBusy={isBusy}>
                  {t('save')}
                </Button>
                <Button
                  variant="primary"
                  disabled={agreement.isContactRefused && agreement.employerId !== null}
                  onClick={() => {
                    if (isUnsaved) submit()
                    setSending(true)
                  }}
                >
                  {t('send')}
                </Button>
              </span>
            </div>
          </form>
        </Card>
      </TwoColumns>
      {isSending && (
        <SendDialog
          agreementId={agreement.agreementId}
          version={agreement.version}
          names={values.parties.filter((party) => isLinked(party, draft)).map(({ name }) => name)}
          goalsToWrite={goalsToWrite(values, draft).map(({ title }) => title)}
          isWaiting={isBusy || isUnsaved}
          onSent={onSent}
          onClose={() => setSending(false)}
        />
      )}
      {isLeaving && (
        <Dialog
          size="sm"
          role="alertdialog"
          title={t('leaveTitle')}
          onDismiss={() => setLeaving(false)}
          actions={
            <Button
              variant="primary"
              onClick={() => {
                submit()
                setLeaving(false)
              }}
            >
              {t('leave')}
            </Button>
          }
        >
          <p>{t('leaveText')}</p>
        </Dialog>
      )}
    </>
  )
}
