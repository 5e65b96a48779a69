import type { ReplyOf } from '@tandem/contract/endpoint'
import { listStatusChecks, type StatusCheck, type StatusMilestone } from '@tandem/contract/status-checks'
import type { StatusCheckKind } from '@tandem/domain/status-checks'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, useState } from 'react'
import { read } from '../../api/query.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { QuickAnswers } from './quick-answers.tsx'
import { milestoneStateWords, statusWords } from './status.words.ts'
import { StatusLine } from './status-line.tsx'
import { type MilestoneAbout, useMilestoneName } from './status-milestone.ts'

const StatusDialog = lazy(() => import('./status-dialog.tsx').then((file) => ({ default: file.StatusDialog })))

type Known = ReplyOf<typeof listStatusChecks>
type Open = { readonly about: MilestoneAbout; readonly corrects?: StatusCheck }

type Props = {
  readonly episodeId: string
  readonly firstName: string
  readonly kind: StatusCheckKind
  /** Leads to where the person says whether they may be called. */
  readonly consentLink?: ReactNode
  /** Leads to ending a job; absent for who may not. */
  readonly onEnd?: ((placementId: string) => void) | undefined
  /** Begins another accompaniment; absent for who may not. */
  readonly onComeBack?: (() => void) | undefined
}

/** When it is asked whether somebody is still at work, and what was told. Where no job goes on, nothing stands here. */
export function StatusCard(props: Props) {
  const { episodeId, kind } = props
  const t = useWords(statusWords)
  const query = useQuery(read(listStatusChecks, { params: { episodeId } }))
  const [open, setOpen] = useState<Open | null>(null)
  const isAfter = kind === 'afterCare'
  const hasSome = ({ milestones, checks }: Known) => [...milestones, ...checks].some((one) => one.kind === kind)
  if (!isAfter && (query.data === undefined || !hasSome(query.data))) return null
  return (
    <Card title={t(isAfter ? 'afterTitle' : 'stillTitle')}>
      <Loaded query={query}>
        {(known) => (
          <div className="stack">
            <p className="small">{t(isAfter ? 'afterText' : 'stillText')}</p>
            <Asked {...props} known={known} onOpen={setOpen} />
            {open !== null && (
              <LateForm onClose={() => setOpen(null)}>
                <StatusDialog {...open} episodeId={episodeId} today={known.today} onClose={() => setOpen(null)} />
              </LateForm>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  )
}

/** Of what is still to come of a job, the next is enough. */
function shownOf(milestones: readonly StatusMilestone[], kind: StatusCheckKind): readonly StatusMilestone[] {
  const ofKind = milestones.filter((one) => one.kind === kind)
  if (kind === 'afterCare') return ofKind
  const next = (placementId: string | null) =>
    ofKind.find((one) => one.placementId === placementId && one.state === 'coming')
  return ofKind.filter((one) => one.state !== 'coming' || one === next(one.placementId))
}

type AskedProps = Props & { readonly known: Known; readonly onOpen: (open: Open) => void }

function Asked(props: AskedProps) {
  const { known, kind, firstName, consentLink, onOpen, onComeBack } = props
  const t = useWords(statusWords)
  const { checks, exitedOn, isFollowed, mayCallAfter, mayRecord, today } = known
  const isOver = exitedOn !== null && exitedOn <= today
  const mayAsk = !isOver || mayCallAfter
  const milestones = shownOf(known.milestones, kind).filter((one) => mayAsk || one.checkId !== null)
  const shownIds = new Set(milestones.map(({ checkId }) => checkId))
  const others = checks.filter((check) => check.kind === kind && !shownIds.has(check.checkId))
  const wantsSupport = checks.some(({ supportAsked, voidedAt }) => supportAsked && voidedAt === null)
  return (
    <>
      {isFollowed && <p>{t('followed')}</p>}
      {isOver && !isFollowed && !mayCallAfter && kind === 'afterCare' && (
        <Notice tone="warn" role="none" actions={consentLink}>
          {t('notAgreed', { name: firstName })}
        </Notice>
      )}
      {kind === 'afterCare' && !isFollowed && mayAsk && milestones.length === 0 && (
        <p className="small">{t('noneAsked')}</p>
      )}
      <ul className="plain-list stack">
        {milestones.map((milestone) => (
          <li key={`${milestone.number}${milestone.placementId}`} className="stack stack-s">
            <MilestoneLine {...props} milestone={milestone} mayAnswer={mayRecord && mayAsk} />
          </li>
        ))}
        {others.map((check) => (
          <li key={check.checkId}>
            <StatusLine
              check={check}
              today={today}
              onCorrect={mayRecord ? () => onOpen({ about: aboutOf(check), corrects: check }) : undefined}
            />
          </li>
        ))}
      </ul>
      {wantsSupport && onComeBack !== undefined && (
        <div>
          <Button size="sm" onClick={onComeBack}>
            {t('comeBack')}
          </Button>
        </div>
      )}
    </>
  )
}

/** A check whose milestone is no longer asked about is corrected without its employer. */
const aboutOf = ({ kind, number, placementId, employerName, source }: StatusCheck): MilestoneAbout => ({
  kind,
  number,
  placementId,
  employerName,
  mayAskEmployer: source === 'employer',
})

const STATE_TONES = { coming: 'neutral', open: 'warn', answered: 'ok', missed: 'neutral' } as const

type LineProps = AskedProps & { readonly milestone: StatusMilestone; readonly mayAnswer: boolean }

function MilestoneLine({ milestone, mayAnswer, known, episodeId, onOpen, onEnd }: LineProps) {
  const t = useWords(statusWords)
  const state = useWords(milestoneStateWords)
  const nameOf = useMilestoneName()
  const { shortDay } = useFormats()
  const { today } = known
  const { placementId, dueOn, closesOn } = milestone
  const check = known.checks.find(({ checkId }) => checkId === milestone.checkId)
  const isAskable = mayAnswer && (milestone.state === 'open' || milestone.state === 'missed')
  return (
    <>
      <div className="row row-between row-wrap">
        <span className="row row-s row-wrap">
          <strong>{nameOf(milestone)}</strong>
          <span className="small">
            {t('onDay', { day: shortDay(dueOn, today) })}
            {milestone.state === 'open' && ` · ${t('until', { day: shortDay(closesOn, today) })}`}
          </span>
          <Chip tone={STATE_TONES[milestone.state]}>{state(milestone.state)}</Chip>
        </span>
        {isAskable && (
          <span className="row row-s row-wrap">
            <QuickAnswers
              episodeId={episodeId}
              about={milestone}
              today={today}
              onTell={() => onOpen({ about: milestone })}
              onEnd={placementId === null || onEnd === undefined ? undefined : () => onEnd(placementId)}
            />
          </span>
        )}
      </div>
      {check !== undefined && (
        <StatusLine
          check={check}
          today={today}
          onCorrect={known.mayRecord ? () => onOpen({ about: milestone, corrects: check }) : undefined}
        />
      )}
    </>
  )
}
