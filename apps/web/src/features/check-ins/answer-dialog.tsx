import { type CheckInLink, listCheckInLinks, setAnswerAside, takeUpAnswer } from '@tandem/contract/check-in-links'
import { readCheckInGuide } from '@tandem/contract/check-ins'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, LongTextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import { linkWords } from './link.words.ts'

export type AnswerAbout = { readonly placementId: string; readonly party: CheckInParty }

type Props = AnswerAbout & { readonly today: CalendarDate; readonly onClose: () => void }

type Waiting = CheckInLink & { readonly answer: NonNullable<CheckInLink['answer']> }

function waitingIn(links: readonly CheckInLink[]): Waiting | undefined {
  return links.find((link): link is Waiting => link.state === 'waits' && link.answer !== null)
}

/** What somebody answered by link, read by the coach before it counts: taken up as a check-in, or set aside. */
export function AnswerDialog({ placementId, party, today, onClose }: Props) {
  const t = useWords(linkWords)
  const form = useWords(checkInFormWords)
  const query = useQuery({ ...read(listCheckInLinks, { params: { placementId }, query: { party } }), staleTime: 0 })
  /* What is being read stays open when a colleague settles it meanwhile: words are being written about it. */
  const opened = useRef<Waiting>(undefined)
  opened.current ??= waitingIn(query.data?.links ?? [])
  if (opened.current !== undefined) return <Answer link={opened.current} today={today} onClose={onClose} />
  return (
    <Dialog
      title={t('answerTitle')}
      closeLabel={form('close')}
      onDismiss={onClose}
      actions={<Button onClick={onClose}>{form('back')}</Button>}
    >
      <Loaded query={query}>{() => <p>{t('gone')}</p>}</Loaded>
    </Dialog>
  )
}

type AnswerProps = { readonly link: Waiting; readonly today: CalendarDate; readonly onClose: () => void }

function Answer({ link, today, onClose }: AnswerProps) {
  const t = useWords(linkWords)
  const { answer } = link
  const isCheckIn = answer.outcome === 'answered' && answer.ratings.length + answer.words.length > 0
  const [isAside, setAside] = useState(false)
  if (!isCheckIn || isAside)
    return <Aside {...{ link, today, onClose }} saveLabel={t(isCheckIn ? 'setAside' : 'settle')} />
  return <TakeUp {...{ link, today, onClose }} onAside={() => setAside(true)} />
}

/** An answer with something in it. */
function TakeUp({ link, today, onClose, onAside }: AnswerProps & { readonly onAside: () => void }) {
  const t = useWords(linkWords)
  const toast = useToast()
  const take = useWrite(takeUpAnswer)
  const { linkId, version, answer } = link
  const form = useForm<{ nextOn: string }, z.output<typeof takeUpAnswer.body>>({
    initial: { nextOn: '' },
    schema: takeUpAnswer.body,
    bodyOf: ({ nextOn }) => ({ nextOn: nextOn === '' ? null : nextOn, version }),
    send: (body) =>
      take.mutateAsync({ params: { linkId }, body }).then(() => {
        toast({ text: t(answer.wantsCall ? 'takenUpCall' : 'takenUp') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('answerTitle')}
      form={form}
      saveLabel={t('takeUp')}
      onClose={onClose}
      fields={[{ name: 'nextOn', label: t('nextOn') }]}
    >
      <Said link={link} today={today} />
      <DateField form={form} name="nextOn" label={t('nextOn')} hint={t('nextHint')} isOptional width="fit" />
      {!form.isTouched && (
        <div>
          <Button size="sm" variant="quiet" onClick={onAside}>
            {t('setAsideWhy')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

/** Read, and no check-in: a refusal, the mere wish to be called, or what a coach sets aside, with the reason. */
function Aside({ link, today, onClose, saveLabel }: AnswerProps & { readonly saveLabel: string }) {
  const t = useWords(linkWords)
  const toast = useToast()
  const aside = useWrite(setAnswerAside)
  const { linkId, version } = link
  const form = useForm<{ reason: string }, z.output<typeof setAnswerAside.body>>({
    initial: { reason: '' },
    schema: setAnswerAside.body,
    draft: { id: `answer-aside:${linkId}` },
    bodyOf: ({ reason }) => ({ reason, version }),
    send: (body) =>
      aside.mutateAsync({ params: { linkId }, body }).then(() => {
        toast({ text: t('isAside') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('answerTitle')}
      form={form}
      saveLabel={saveLabel}
      onClose={onClose}
      fields={[{ name: 'reason', label: t('reason') }]}
    >
      <Said link={link} today={today} />
      <LongTextField form={form} name="reason" label={t('reason')} hint={t('reasonHint')} />
    </FormDialog>
  )
}

function Said({ link, today }: { readonly link: Waiting; readonly today: CalendarDate }) {
  const t = useWords(linkWords)
  const form = useWords(checkInFormWords)
  const formats = useFormats()
  const { answer, recipientName: name, placementId, party } = link
  const guide = useQuery(read(readCheckInGuide, { params: { placementId }, query: { party } })).data
  const lines = [
    ...answer.ratings.map(({ item, question, value }) => ({
      key: item,
      term: question,
      value: value === null ? t('notSeen') : t('ofFive', { value }),
    })),
    ...answer.words.map(({ word, question, answer: said }) => ({ key: word, term: question, value: said })),
  ]
  return (
    <>
      {guide !== undefined && (
        <p className="row row-s row-wrap">
          <Party side={party} />
          <span className="small">{form('about', { employer: guide.employerName, person: guide.workerName })}</span>
        </p>
      )}
      <p>
        {t(answer.outcome === 'refused' ? 'refusedFrom' : 'answerFrom', {
          name,
          day: formats.shortDay(answer.answeredOn, today),
        })}
      </p>
      {answer.wantsCall && (
        <Notice tone="warn" role="none">
          {t('callWanted')}
        </Notice>
      )}
      {lines.length > 0 && <DefinitionList items={lines} />}
    </>
  )
}
