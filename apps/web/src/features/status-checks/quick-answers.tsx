import { recordStatusCheck, voidStatusCheck } from '@tandem/contract/status-checks'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { StatusSource } from '@tandem/domain/status-checks'
import type { CallFailed } from '../../api/client.ts'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { statusWords } from './status.words.ts'
import { type MilestoneAbout, useMilestoneName } from './status-milestone.ts'

type Props = {
  readonly episodeId: string
  readonly about: MilestoneAbout
  readonly today: CalendarDate
  /** Opens the full form. */
  readonly onTell: () => void
  /** Leads to ending the job; absent for who may not. */
  readonly onEnd: (() => void) | undefined
}

/** A milestone answered in place. Who says so is chosen in the same tap, never assumed. */
export function QuickAnswers({ episodeId, about, today, onTell, onEnd }: Props) {
  const t = useWords(statusWords)
  const nameOf = useMilestoneName()
  const failureText = useFailureWords()
  const { answer, isBusy, failure } = useQuickAnswer(episodeId, about, today)
  const { kind, mayAskEmployer } = about
  const isJob = kind === 'stillThere'
  const notKnown = () => answer('unknown', t('notedUnknown'))
  const register = () => answer('administrative', t('notedRegister'))
  const others: MenuItem[] = [
    { key: 'register', label: t('register'), onSelect: register },
    ...(onEnd === undefined ? [] : [{ key: 'ended', label: t('ended'), onSelect: onEnd }]),
    { key: 'unknown', label: t('notKnown'), onSelect: notKnown },
    { key: 'other', label: t('other'), onSelect: onTell },
  ]
  return (
    <>
      {isJob ? (
        <>
          <Button size="sm" variant="primary" isBusy={isBusy} onClick={() => answer('person', t('notedPerson'))}>
            {t('yesPerson')}
          </Button>
          {mayAskEmployer && (
            <Button size="sm" isBusy={isBusy} onClick={() => answer('employer', t('notedEmployer'))}>
              {t('yesEmployer')}
            </Button>
          )}
          <Menu size="sm" items={others}>
            {t('otherAnswer')}
          </Menu>
        </>
      ) : (
        <>
          <Button size="sm" variant="primary" aria-label={t('tellOf', { what: nameOf(about) })} onClick={onTell}>
            {t('tell')}
          </Button>
          <Button size="sm" isBusy={isBusy} onClick={notKnown}>
            {t('noReach')}
          </Button>
        </>
      )}
      {failure !== null && (
        <p role="alert" className="small">
          {failureText(failure)}
        </p>
      )}
    </>
  )
}

/** Records an answer without words, and takes it back. */
function useQuickAnswer(episodeId: string, { kind, number, placementId }: MilestoneAbout, today: CalendarDate) {
  const t = useWords(statusWords)
  const toast = useToast()
  const record = useWrite(recordStatusCheck, { inPlace: true })
  const takeBack = useWrite(voidStatusCheck, { inPlace: true })
  const answer = (source: StatusSource, text: string) => {
    const told = source === 'unknown' ? ('unknown' as const) : ('yes' as const)
    const body = {
      kind,
      number,
      placementId,
      doneOn: today,
      situationOn: today,
      source,
      employed: told,
      sameEmployer: told === 'yes' ? told : null,
      weeklyMinutes: null,
      contractType: null,
      satisfaction: null,
      supportAsked: false,
      words: '',
      followUp: null,
    }
    /* The line may have gone by then: what is said of it must not go with it. */
    void record.mutateAsync({ params: { episodeId }, body }).then(
      ({ checkId, version }) =>
        toast({
          text,
          action: {
            label: t('undo'),
            onSelect: () => takeBack.mutate({ params: { checkId }, body: { reason: t('undone'), version } }),
          },
        }),
      ({ code }: CallFailed) => code === 'already-exists' && toast({ text: t('answeredMeanwhile') }),
    )
  }
  const failure = record.error?.code ?? takeBack.error?.code ?? null
  return { answer, isBusy: record.isPending, failure: failure === 'already-exists' ? null : failure }
}
