import { type CheckIn, correctCheckIn, recordCheckIn } from '@tandem/contract/check-ins'
import { outwardRefusal } from '@tandem/domain/outward'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useKeeping } from '../../api/keeping.ts'
import { useWrite } from '../../api/query.ts'
import { OfferLink } from '../../parts/offer-link.tsx'
import { useSideQuestions } from '../../parts/questions.ts'
import { TwoVersions } from '../../parts/two-versions.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AskByLinkDialog } from './ask-by-link-dialog.tsx'
import { checkInFormWords } from './check-in.words.ts'
import type { CheckInAbout, CheckInGuide } from './check-in-about.ts'
import { type CheckInDraft, draftIdOf, useCheckInDrafts } from './check-in-drafts.tsx'
import { CheckInHow, CheckInNext, CheckInWordFields, type SectionProps } from './check-in-sections.tsx'
import { answeredIn, type CheckInValues, factsOf, newValues, valuesOf } from './check-in-values.ts'
import { useVersionRows } from './check-in-versions.ts'
import styles from './check-ins.module.css'
import { LeaveQuestion } from './leave-question.tsx'
import { RatingRows, ratingsFrom } from './rating-rows.tsx'

type Recorded = z.output<typeof recordCheckIn.body>
type Corrected = z.output<typeof correctCheckIn.body>

type Props = {
  readonly about: CheckInAbout
  readonly guide: CheckInGuide
  /** The check-in to correct, or `null` for a new one. */
  readonly correcting: CheckIn | null
  /** What was begun before, or `null`. */
  readonly draft: CheckInDraft | null
  /** Begins again with an empty form. */
  readonly onAfresh: () => void
  readonly onClose: () => void
}

/** The conversation guide of one side: how it goes, in which words, what comes next. */
export function CheckInForm({ about, guide, correcting, draft, onAfresh, onClose }: Props) {
  const t = useWords(checkInFormWords)
  const isEmployer = about.party === 'employer'
  const questions = useSideQuestions(about.party)
  const fieldText = useFieldWords()
  const failureText = useFailureWords()
  const formats = useFormats()
  const toast = useToast()
  const client = useQueryClient()
  const record = useWrite(recordCheckIn)
  const correct = useWrite(correctCheckIn)
  const version = useRef(draft?.version ?? correcting?.version ?? 0)
  const drafts = useCheckInDrafts()
  const draftId = draftIdOf(about)
  const isDone = useRef(false)
  const [isLeaving, setLeaving] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const asksTime = about.logEntryId === undefined && correcting === null

  const form = useForm<CheckInValues, Recorded | Corrected>({
    initial: draft?.values ?? (correcting === null ? newValues(guide, about.heldOn, asksTime) : valuesOf(correcting)),
    schema: correcting === null ? recordCheckIn.body : correctCheckIn.body,
    bodyOf: (values) => {
      const facts = factsOf(about.party, values, questions.textOf, correcting)
      if (correcting !== null) return { ...facts, version: version.current }
      const time = asksTime ? { minutes: values.minutes, travelMinutes: values.travelMinutes ?? 0 } : null
      return { ...facts, party: about.party, logEntryId: about.logEntryId ?? null, time }
    },
    send: async (body) => {
      if ('version' in body && correcting !== null)
        await correct.mutateAsync({ params: { checkInId: correcting.checkInId }, body })
      else if ('party' in body) await record.mutateAsync({ params: { placementId: about.placementId }, body })
      await letGo()
      toast({ text: t('saved') })
      onClose()
    },
  })

  const { values } = form
  const keep = useKeeping(
    values,
    form.isTouched,
    isDone,
    () =>
      void drafts.keep({
        id: draftId,
        about,
        employerName: guide.employerName,
        workerName: guide.workerName,
        values,
        version: correcting === null ? null : version.current,
        keptAt: new Date().toISOString(),
      }),
  )
  const dismiss = () => (form.isTouched ? setLeaving(true) : onClose())

  function letGo(): Promise<void> {
    isDone.current = true
    return drafts.discard(draftId)
  }
  const fault = (pointer: string) => ({
    id: fieldIdOf(form.formId, pointer),
    error: fieldText(form.errorAt(pointer)),
  })
  const sent = ratingsFrom(values.ratings, questions.textOf).map((rating) => rating.item)
  const answered = answeredIn(values)
  const section: SectionProps = {
    party: about.party,
    guide,
    values,
    set: form.set,
    fault,
    unreadable: (pointer, code) => (isBad) => form.tellUnreadable(pointer, isBad ? code : null),
    asksTime,
    answered,
    questions,
  }
  const before = correcting === null ? (guide.last?.ratings ?? []) : []
  const versionRows = useVersionRows(about.party, guide.contacts)

  return (
    <>
      <Dialog
        title={t(correcting !== null ? 'correctTitle' : isEmployer ? 'employerTitle' : 'workerTitle')}
        note={
          guide.dueOn === null || correcting !== null
            ? undefined
            : t('due', { day: formats.shortDay(guide.dueOn, guide.today) })
        }
        closeLabel={t('close')}
        onDismiss={dismiss}
        onSubmit={form.submit}
        isLong
        actions={
          <>
            <Button onClick={dismiss}>{t('back')}</Button>
            <Button type="submit" variant="primary" isBusy={form.isBusy}>
              {t('save')}
            </Button>
          </>
        }
      >
        {form.errors.length > 0 && (
          <ErrorSummary
            key={form.tries}
            title={t('wrong')}
            errors={form.errors.map(({ pointer, code }) => ({ ...fault(pointer), text: fieldText(code) ?? '' }))}
          />
        )}
        {form.failure !== null && form.failure !== 'stale' && form.errors.length === 0 && (
          <Notice key={`failure${form.tries}`} tone="bad" title={t('wrong')}>
            {failureText(form.failure)}
          </Notice>
        )}
        {form.failure === 'stale' && form.current !== null && (
          <TwoVersions
            key={`versions${form.tries}`}
            rows={versionRows(values, valuesOf(form.current as CheckIn))}
            stored={form.current}
            onKeepMine={(current) => {
              version.current = current
              form.submit()
            }}
            onTakeTheirs={() => {
              void letGo()
              void client.invalidateQueries()
              onClose()
            }}
          />
        )}
        {draft !== null && (
          <Notice
            role="status"
            actions={
              <Button size="sm" onClick={() => void letGo().then(onAfresh)}>
                {t('afresh')}
              </Button>
            }
          >
            {t('takenUp', { at: formats.instant(draft.keptAt) })}
          </Notice>
        )}
        <p className="strong">{t('about', { employer: guide.employerName, person: guide.workerName })}</p>
        {isEmployer && outwardRefusal(guide) !== null && (
          <Notice tone="warn" role="none">
            {guide.employerContactRefusedOn === null
              ? t('unknown')
              : t('refused', { day: formats.day(guide.employerContactRefusedOn) })}
          </Notice>
        )}
        {correcting === null && about.logEntryId === undefined && <OfferLink onOffer={() => setAsking(true)} />}
        <CheckInHow {...section} />
        <section id={fault('/ratings').id} className="stack" aria-label={t('ratings')}>
          <h2>
            {t('ratings')} <span className="small">{t('scale')}</span>
          </h2>
          {fault('/ratings').error !== undefined && <p className={styles.fault}>{fault('/ratings').error}</p>}
          <RatingRows
            ratings={values.ratings}
            questions={questions}
            last={new Map(before.map((rating) => [rating.item, rating.value]))}
            faultOf={(item) => fault(`/ratings/${sent.indexOf(item)}/example`)}
            onChange={(ratings) => form.set({ ratings })}
          />
        </section>
        <CheckInWordFields {...section} />
        <CheckInNext {...section} />
        {isLeaving && (
          <LeaveQuestion
            onDiscard={() => void letGo().then(onClose)}
            onKeep={() => {
              keep()
              toast({ text: t('draftKept') })
              onClose()
            }}
            onStay={() => setLeaving(false)}
          />
        )}
      </Dialog>
      {isAsking && <AskByLinkDialog {...about} today={guide.today} onClose={() => setAsking(false)} />}
    </>
  )
}
