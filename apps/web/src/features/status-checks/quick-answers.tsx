import { recordStatusCheck, voidStatusCheck } from '@tandem/contract/status-checks'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { StatusSource } from '@tandem/domain/status-checks'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { statusWords } from './status.words.ts'
import { type MilestoneAbout, useMilestoneName } from './status-milestone.ts'

type Props = {
  readonly episodeId: string
  readonly firstName: string
  readonly about: MilestoneAbout
  readonly today: CalendarDate
  /** Opens the full form. */
  readonly onTell: () => void
  /** Leads to ending the job; absent for who may not. */
  readonly onEnd: (() => void) | undefined
  /** What else may be done, at the end of the menu. */
  readonly more?: readonly MenuItem[]
}

/** A milestone answered in place. Who says so is chosen in the same tap, never assumed. */
export function QuickAnswers({ episodeId, firstName, about, today, onTell, onEnd, more = [] }: Props) {
  const t = useWords(statusWords)
  const nameOf = useMilestoneName()
  const failureText = useFailureWords()
  const { answer, isBusy, failure } = useQuickAnswer(episodeId, about, today)
  const { kind, employerName, mayAskEmployer } = about
  const isJob = kind === 'stillThere'
  const yes = (source: StatusSource, name: string) => () => answer(source, t('noted', { name }))
  const unknown = {
    key: 'unknown',
    label: t(isJob ? 'notKnown' : 'noReach'),
    onSelect: () => answer('unknown', t('notedUnknown')),
  }
  const items: MenuItem[] = [
    ...(isJob
      ? [{ key: 'register', label: t('register'), onSelect: () => answer('administrative', t('notedRegister')) }]
      : []),
    ...(isJob && onEnd !== undefined ? [{ key: 'ended', label: t('ended'), onSelect: onEnd }] : []),
    unknown,
    ...(isJob ? [{ key: 'other', label: t('other'), onSelect: onTell }] : []),
    ...more,
  ]
  return (
    <>
      {isJob ? (
        <>
          <Button size="sm" variant="primary" isBusy={isBusy} onClick={yes('person', firstName)}>
            {t('yesSays', { name: firstName })}
          </Button>
          {mayAskEmployer && (
            <Button size="sm" isBusy={isBusy} onClick={yes('employer', employerName ?? '')}>
              {t('yesSays', { name: employerName ?? '' })}
            </Button>
          )}
        </>
      ) : (
        <Button size="sm" variant="primary" aria-label={t('tellOf', { what: nameOf(about) })} onClick={onTell}>
          {t('tell')}
        </Button>
      )}
      <Menu size="sm" label={t('moreOf', { what: nameOf(about) })} items={items}>
        <Icon name="more" size={16} />
      </Menu>
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
  const record = useWrite(recordStatusCheck)
  const takeBack = useWrite(voidStatusCheck)
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
    record.mutate(
      { params: { episodeId }, body },
      {
        onSuccess: ({ checkId, version }) =>
          toast({
            text,
            action: {
              label: t('undo'),
              onSelect: () => takeBack.mutate({ params: { checkId }, body: { reason: t('undone'), version } }),
            },
          }),
      },
    )
  }
  return { answer, isBusy: record.isPending, failure: record.error?.code ?? takeBack.error?.code ?? null }
}
