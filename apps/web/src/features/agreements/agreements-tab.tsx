import type { AgreementSummary } from '@tandem/contract/agreement-records'
import { addAgreement, listAgreements } from '@tandem/contract/agreements'
import type { Placement } from '@tandem/contract/placements'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import { StateChip, useAgainstLine, useAwaitedLine, useSpanLine } from './agreement-state.tsx'
import { NewAgreementDialog } from './new-agreement-dialog.tsx'

type Props = {
  readonly workerId: string
  readonly episodeId: string
  readonly placements: readonly Placement[]
}

/** The agreements of a person, and those that a job asks for. */
export function AgreementsTab({ workerId, episodeId, placements }: Props) {
  const t = useWords(agreementWords)
  const query = useQuery(read(listAgreements, { params: { episodeId } }))
  const [isMaking, setMaking] = useState(false)
  const makeButton = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  )
  return (
    <>
      <WantedNotices workerId={workerId} episodeId={episodeId} />
      <Card title={t('title')} padding="list" actions={query.data?.mayEdit === true && makeButton}>
        <Loaded query={query}>
          {({ agreements, today }) =>
            agreements.length === 0 ? (
              <EmptyState title={t('title')}>{t('none')}</EmptyState>
            ) : (
              <ItemList label={t('title')}>
                {agreements.map((agreement) => (
                  <AgreementRow key={agreement.agreementId} agreement={agreement} workerId={workerId} today={today} />
                ))}
              </ItemList>
            )
          }
        </Loaded>
      </Card>
      {isMaking && (
        <NewAgreementDialog
          workerId={workerId}
          episodeId={episodeId}
          placements={placements}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  )
}

type RowProps = {
  readonly agreement: AgreementSummary
  readonly workerId: string
  readonly today: string
  /** Whose agreement it is, where that is not plain. */
  readonly workerName?: string
}

/** One agreement: what it is, where it stands, who is waited for. */
export function AgreementRow({ agreement, workerId, today, workerName }: RowProps) {
  const kind = useWords(agreementKindWords)
  const spanLine = useSpanLine(today)
  const awaitedLine = useAwaitedLine(today)
  const against = useAgainstLine(today)(agreement)
  return (
    <ItemRow
      title={
        <>
          <Link
            className="strong"
            to="/people/$workerId/agreements/$agreementId"
            params={{ workerId, agreementId: agreement.agreementId }}
          >
            {kind(agreement.kind)}
          </Link>
          {workerName !== undefined && ` · ${workerName}`}
        </>
      }
      sub={
        <>
          {spanLine(agreement)}
          {agreement.awaited.map((awaited) => (
            <span key={awaited.partyId} className="row row-s">
              <Party side={awaited.side} name={awaitedLine(awaited)} />
            </span>
          ))}
          {against !== null && <p>{against}</p>}
        </>
      }
      actions={<StateChip state={agreement.state} />}
    />
  )
}

/** A job or a work trial without an agreement of the three parties asks for one. */
export function WantedNotices({ workerId, episodeId }: Pick<Props, 'workerId' | 'episodeId'>) {
  const t = useWords(agreementWords)
  const failureText = useFailureWords()
  const navigate = useNavigate()
  const query = useQuery(read(listAgreements, { params: { episodeId } }))
  const add = useWrite(addAgreement)
  if (query.data === undefined) return null
  const { wanted, mayEdit } = query.data
  return wanted.map(({ placementId, employerName, kind }) => (
    <Notice
      key={placementId}
      role="none"
      title={t(kind === 'tripartite' ? 'wantedTripartite' : 'wantedTrial')}
      actions={
        mayEdit && (
          <Button
            size="sm"
            isBusy={add.isPending}
            onClick={() =>
              add.mutate(
                { params: { episodeId }, body: { kind, placementId, goalIds: null } },
                {
                  onSuccess: ({ agreementId }) =>
                    void navigate({
                      to: '/people/$workerId/agreements/$agreementId',
                      params: { workerId, agreementId },
                    }),
                },
              )
            }
          >
            {t('makeThis')}
          </Button>
        )
      }
    >
      {t(kind === 'tripartite' ? 'wantedTripartiteText' : 'wantedTrialText', { employer: employerName })}
      {add.error !== null && ` ${failureText(add.error.code)}`}
    </Notice>
  ))
}

/** Whose signature is waited for, on top of the file. */
export function AwaitedNotice({ workerId, episodeId }: Pick<Props, 'workerId' | 'episodeId'>) {
  const kind = useWords(agreementKindWords)
  const query = useQuery(read(listAgreements, { params: { episodeId } }))
  const awaitedLine = useAwaitedLine(query.data?.today ?? '')
  const waiting = query.data?.agreements.filter(({ awaited }) => awaited.length > 0) ?? []
  return waiting.map((agreement) => (
    <Notice key={agreement.agreementId} tone="warn" role="none">
      <Link
        className="strong"
        to="/people/$workerId/agreements/$agreementId"
        params={{ workerId, agreementId: agreement.agreementId }}
      >
        {kind(agreement.kind)}
      </Link>{' '}
      {agreement.awaited.map(awaitedLine).join(' — ')}
    </Notice>
  ))
}
