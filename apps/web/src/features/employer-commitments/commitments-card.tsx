import { type Commitment, listCommitments, voidCommitment } from '@tandem/contract/employer-commitments'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { COMMITMENT_PARTIES, type CommitmentParty } from '@tandem/domain/employer-commitments'
import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { OfCompanyCard } from '../../parts/of-company.tsx'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { commitmentWords } from './commitment.words.ts'
import { type CommitmentAct, CommitmentRow } from './commitment-row.tsx'

const CommitmentDialog = lazy(() =>
  import('./commitment-dialog.tsx').then((file) => ({ default: file.CommitmentDialog })),
)
const SayDialog = lazy(() => import('./say-dialog.tsx').then((file) => ({ default: file.SayDialog })))

type Listed = ReplyOf<typeof listCommitments>
type Act = CommitmentAct | { readonly what: 'add' }

/** What a company promised and what we owe it, open ones first. */
export function CommitmentsCard({ employerId }: { readonly employerId: string }) {
  const t = useWords(commitmentWords)
  const query = useQuery(read(listCommitments, { params: { employerId } }))
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <OfCompanyCard title={t('title')} query={query} addLabel={t('add')} onAdd={() => setAct({ what: 'add' })}>
      {(listed) => (
        <>
          <Commitments listed={listed} onAct={setAct} />
          {(act?.what === 'add' || act?.what === 'edit') && (
            <LateForm onClose={close}>
              <CommitmentDialog
                employerId={employerId}
                listed={listed}
                editing={act.what === 'edit' ? act.commitment : null}
                onClose={close}
              />
            </LateForm>
          )}
          {act?.what === 'say' && (
            <LateForm onClose={close}>
              <SayDialog commitment={act.commitment} today={listed.today} onClose={close} />
            </LateForm>
          )}
          {act?.what === 'void' && <VoidCommitment commitment={act.commitment} onClose={close} />}
        </>
      )}
    </OfCompanyCard>
  )
}

function VoidCommitment({ commitment, onClose }: { readonly commitment: Commitment; readonly onClose: () => void }) {
  const t = useWords(commitmentWords)
  const toast = useToast()
  const write = useWrite(voidCommitment)
  return (
    <VoidDialog
      texts={{ title: t('voidTitle'), text: t('voidText'), save: t('voidSave'), reason: t('voidReason') }}
      schema={voidCommitment.body}
      recordId={commitment.commitmentId}
      version={commitment.version}
      send={(body) =>
        write.mutateAsync({ params: { commitmentId: commitment.commitmentId }, body }).then(() => {
          toast({ text: t('voidedToast') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}

type CommitmentsProps = { readonly listed: Listed; readonly onAct: (act: Act) => void }

function Commitments({ listed, onAct }: CommitmentsProps) {
  const t = useWords(commitmentWords)
  const { commitments, others, today } = listed
  const standing = commitments.filter(({ voidedAt }) => voidedAt === null)
  const voided = commitments.filter(({ voidedAt }) => voidedAt !== null)
  return (
    <div className="stack">
      {standing.length + others === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {COMMITMENT_PARTIES.map((party) => (
        <OfParty
          key={party}
          party={party}
          commitments={standing.filter((one) => one.party === party)}
          today={today}
          onAct={onAct}
        />
      ))}
      {others > 0 && <p className="small">{t('others', { count: others })}</p>}
      {voided.length > 0 && (
        <Disclosure summary={<span className="small">{t('voided', { count: voided.length })}</span>}>
          <ul className="plain-list stack stack-s small">
            {voided.map(({ commitmentId, words, voidReason }) => (
              <li key={commitmentId}>{t('voidedBy', { words, reason: voidReason ?? '' })}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

type OfPartyProps = {
  readonly party: CommitmentParty
  readonly commitments: readonly Commitment[]
  readonly today: CalendarDate
  readonly onAct: (act: CommitmentAct) => void
}

function OfParty({ party, commitments, today, onAct }: OfPartyProps) {
  const t = useWords(commitmentWords)
  const open = commitments.filter(({ state }) => state === 'open')
  const settled = commitments.filter(({ state }) => state !== 'open')
  const list = (some: readonly Commitment[]) => (
    <ul className="plain-list stack" aria-label={t(party)}>
      {some.map((commitment) => (
        <CommitmentRow key={commitment.commitmentId} commitment={commitment} today={today} onAct={onAct} />
      ))}
    </ul>
  )
  if (commitments.length === 0) return null
  return (
    <section className="stack stack-s" aria-label={t(party)}>
      <h3>{t(party)}</h3>
      {open.length > 0 && list(open)}
      {settled.length > 0 && <Disclosure summary={t('settled', { count: settled.length })}>{list(settled)}</Disclosure>}
    </section>
  )
}
