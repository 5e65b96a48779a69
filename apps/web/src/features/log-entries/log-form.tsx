import { correctLogEntry, type LogEntryDraft, recordLogEntry } from '@tandem/contract/log-entries'
import type { LogFormContext } from '@tandem/contract/log-form'
import { daysBetween } from '@tandem/domain/calendar-date'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { CallFailed } from '../../api/client.ts'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { DiscardDraft } from './discard-draft.tsx'
import { useKeptDraft } from './kept-draft.ts'
import { logWords } from './log.words.ts'
import { LogAbout } from './log-about.tsx'
import type { LogBox, Sent } from './log-box.ts'
import { logBoxWords } from './log-box.words.ts'
import { LogConflict } from './log-conflict.tsx'
import { type LogSurroundings, type OpenedLog, useLog } from './log-context.ts'
import { LogFaults } from './log-faults.tsx'
import { useLogFiles } from './log-files.tsx'
import { BegunEntry, conflictOf, DraftNote, firstToSay, goTo, SignedOutNote, useFirstFocus } from './log-form-notes.tsx'
import { LogGoals } from './log-goals.tsx'
import { LogHow } from './log-how.tsx'
import { LogNext, LogPlanned } from './log-next.tsx'
import { LogNotes } from './log-notes.tsx'
import { goalIdsOf, type LogSection, nameOf, peopleKnown, reservedIn } from './log-people.ts'
import { draftOf, factsOf, refuseByRule } from './log-sending.ts'
import { type LogValues, newValues, valuesOf } from './log-values.ts'
import { LogWhen } from './log-when.tsx'

type Correction = z.output<typeof correctLogEntry.body>

type Props = {
  readonly opened: OpenedLog
  readonly box: LogBox
  readonly surroundings: LogSurroundings
  readonly context: LogFormContext
  /** The context is the one last seen on this device. */
  readonly isRemembered: boolean
  readonly onClose: () => void
}

/** The one form of the log: a new entry, a draft taken up again, a correction. */
export function LogForm({ opened, box, surroundings, context, isRemembered, onClose }: Props) {
  const t = useWords(logWords)
  const boxText = useWords(logBoxWords)
  const failureText = useFailureWords()
  const fieldText = useFieldWords()
  const toast = useToast()
  const { openDraft } = useLog()
  const client = useQueryClient()
  const correct = useWrite(correctLogEntry)
  const { draftId, entry, draft } = opened
  const { today } = context
  const people = peopleKnown(context.people, entry)
  const version = useRef(entry?.version ?? 0)
  const addsCheckIn = useRef(false)
  const isDone = useRef(false)
  const files = useLogFiles(draftId)
  const chosenIn = (values: LogValues) =>
    values.parts.flatMap((part) => people.find((person) => person.episodeId === part.episodeId) ?? [])

  const form = useForm<LogValues, LogEntryDraft | Correction>({
    initial: draft?.values ?? (entry === null ? newValues(opened.about, context) : valuesOf(entry)),
    schema: entry === null ? recordLogEntry.body : correctLogEntry.body,
    bodyOf: (values) => {
      const goalIds = goalIdsOf(chosenIn(values))
      if (entry === null) return draftOf(values, goalIds, draftId)
      return { ...(factsOf(values, goalIds, entry) as object), version: version.current }
    },
    send: (body) => save(body),
  })
  const { values } = form
  const chosen = chosenIn(values)
  const kept = useKeptDraft(box, form.isTouched, isDone, {
    kind: 'draft',
    id: draftId,
    entry,
    values,
    names: values.isWithoutPerson ? [values.employer?.name ?? ''].filter(Boolean) : chosen.map(nameOf),
  })

  async function save(body: LogEntryDraft | Correction): Promise<void> {
    refuseByRule(body, reservedIn(entry), today)
    isDone.current = true
    try {
      if ('version' in body) await saveCorrection(body)
      else await saveNew(body)
    } catch (error) {
      isDone.current = false
      if (error instanceof CallFailed && (error.code === 'already-exists' || error.code === 'key-reused'))
        becomeCorrection()
      throw error
    }
  }

  async function saveNew(body: LogEntryDraft): Promise<void> {
    const { entry: _entry, ...record } = kept.record()
    const sent = await box.send({ ...record, kind: 'waiting', body })
    toast({ text: sent.is === 'waiting' ? boxText('keptOffline') : savedText(sent.entry) })
    await files.follow(sent, () => finish(sent))
  }

  async function saveCorrection(body: Correction): Promise<void> {
    if (entry === null) return
    await correct.mutateAsync({ params: { entryId: entry.entryId }, body })
    await box.discard(draftId)
    toast({ text: boxText('corrected') })
    onClose()
  }

  function finish(sent: Sent): void {
    onClose()
    if (sent.is === 'waiting' || !addsCheckIn.current) return
    const placementId = chosen[0] === undefined ? null : (values.parts[0]?.placementId ?? null)
    if (placementId === null) return
    const party = values.who === 'worker' ? 'worker' : 'employer'
    surroundings.onAddCheckIn?.({ placementId, party, logEntryId: draftId, heldOn: values.occurredOn })
  }

  function savedText(saved: Extract<Sent, { is: 'saved' }>['entry']): string {
    const [overlap] = saved.overlapsWith
    if (overlap !== undefined) return boxText('savedOverlap', { time: overlap.startsAt })
    return saved.isLate ? boxText('savedLate', { days: daysBetween(saved.occurredOn, today) }) : boxText('saved')
  }

  /** An earlier try was saved with other words: from here on this form corrects that entry. */
  function becomeCorrection(): void {
    const turned = box.state().drafts.find((one) => one.id === draftId)
    isDone.current = true
    if (turned !== undefined && turned.entry !== null) openDraft(turned)
  }

  function dismiss(): void {
    if (kept.flush()) toast({ text: boxText('draftKept') })
    close()
  }

  /** Where two versions were seen, the page behind the form shows the saved one. */
  function close(): void {
    if (conflict !== null) void client.invalidateQueries()
    onClose()
  }

  function discard(): void {
    isDone.current = true
    void box.discard(draftId)
    close()
  }

  function saveWith(checkIn: boolean): void {
    addsCheckIn.current = checkIn
    form.submit()
  }

  const section: LogSection = {
    form,
    chosen,
    today,
    entry,
    onAskHours: surroundings.onAskHours,
    fault: (pointer) => ({ id: fieldIdOf(form.formId, pointer), error: fieldText(form.errorAt(pointer)) }),
  }
  useFirstFocus(section.fault(firstToSay(values)).id)
  const conflict = conflictOf(form.failure, form.current, draft?.refusal ?? null, entry)
  const hasCheckIn =
    entry === null &&
    surroundings.onAddCheckIn !== undefined &&
    !values.isMissed &&
    values.who !== 'other' &&
    chosen.length === 1 &&
    values.parts[0]?.placementId != null

  if (files.refused !== null) return files.refused
  return (
    <Dialog
      title={t(entry === null ? 'title' : 'correctTitle')}
      note={<DraftNote isKept={kept.isKept} />}
      closeLabel={t('close')}
      onDismiss={dismiss}
      onSubmit={() => saveWith(false)}
      isLong
      actions={
        <>
          <Button onClick={dismiss}>{t('back')}</Button>
          {hasCheckIn && (
            <Button isBusy={form.isBusy} onClick={() => saveWith(true)}>
              {t('saveAndCheckIn')}
            </Button>
          )}
          <Button type="submit" variant="primary" isBusy={form.isBusy} busyLabel={t('saving')}>
            {t(entry === null ? 'save' : 'saveCorrection')}
          </Button>
        </>
      }
    >
      <BegunEntry opened={opened} isTouched={form.isTouched} />
      <LogFaults form={form} names={chosen.map(nameOf)} />
      {form.failure !== null && form.failure !== 'stale' && form.errors.length === 0 && (
        <Notice key={`failure${form.tries}`} tone="bad" title={t('failed')}>
          {failureText(form.failure)}
        </Notice>
      )}
      <SignedOutNote draftId={draftId} isBusy={form.isBusy} />
      {conflict !== null && (
        <LogConflict
          key={`versions${form.tries}`}
          mine={values}
          theirs={conflict}
          people={people}
          onKeepMine={() => {
            version.current = conflict.version
            form.submit()
          }}
          onTakeTheirs={discard}
        />
      )}
      {isRemembered && <Notice tone="warn">{t('offlineForm')}</Notice>}
      {entry === null && <LogPlanned {...section} />}
      <LogAbout
        {...section}
        people={people}
        others={entry?.others ?? null}
        mayNameNobody={context.mayLogWithoutPerson}
        findEmployers={surroundings.findEmployers}
        onNamed={() => goTo(section.fault('/note').id)}
      />
      <LogHow {...section} />
      <LogWhen {...section} />
      <LogNotes {...section} hasCoachNote={entry === null || entry.mayReadCoachNote} />
      {entry === null && files.field}
      {!values.isMissed && <LogGoals {...section} />}
      {entry === null && <LogNext {...section} />}
      {kept.isKept && <DiscardDraft names={kept.record().names} onDiscard={discard} />}
    </Dialog>
  )
}
