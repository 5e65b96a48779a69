import type { AgreementSummary } from '@tandem/contract/agreement-records'
import { listAgreements } from '@tandem/contract/agreements'
import type { Placement } from '@tandem/contract/placements'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import { WantedNotices } from './agreement-notices.tsx'
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
