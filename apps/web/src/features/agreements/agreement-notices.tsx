import { addAgreement, listAgreements } from '@tandem/contract/agreements'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { read, useWrite } from '../../api/query.ts'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import { useAwaitedLine } from './agreement-state.tsx'

type Props = { readonly workerId: string; readonly episodeId: string }

/** A job or a work trial without an agreement of the three parties asks for one. */
export function WantedNotices({ workerId, episodeId }: Props) {
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
export function AwaitedNotice({ workerId, episodeId }: Props) {
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
