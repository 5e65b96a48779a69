import { listSatisfaction, type SatisfactionSurvey } from '@tandem/contract/satisfaction'
import { isAnsweredUnseen } from '@tandem/domain/satisfaction'
import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { read } from '../../api/query.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useWords } from '../../words/locale.tsx'
import { satisfactionWords } from './satisfaction.words.ts'
import { SurveyLine } from './survey-line.tsx'

const NewSatisfaction = lazy(() =>
  import('./satisfaction-dialog.tsx').then((file) => ({ default: file.NewSatisfactionDialog })),
)
const ChangeSatisfaction = lazy(() =>
  import('./satisfaction-dialog.tsx').then((file) => ({ default: file.ChangeSatisfactionDialog })),
)
const LinkDialog = lazy(() =>
  import('./satisfaction-link-dialog.tsx').then((file) => ({ default: file.SatisfactionLinkDialog })),
)

type About = { readonly episodeId: string; readonly firstName: string }

type Props = About & {
  /** It stands here before anybody was asked: the end has come. */
  readonly isAtEnd: boolean
}

/** What the person and the company say of the coaching, each apart. Before the end nothing stands here until somebody was asked. */
export function SatisfactionCard({ episodeId, firstName, isAtEnd }: Props) {
  const t = useWords(satisfactionWords)
  const { data: known } = useQuery(read(listSatisfaction, { params: { episodeId } }))
  const [open, setOpen] = useState<'new' | SatisfactionSurvey | null>(null)
  const [linked, setLinked] = useState<SatisfactionSurvey | null>(null)
  if (known === undefined || (!isAtEnd && known.surveys.length === 0)) return null
  const { surveys, mayRecord, mayAskWorker, jobs, today } = known
  const mayAsk = mayRecord && (mayAskWorker || jobs.length > 0)
  const close = () => setOpen(null)
  const ask = (
    <Button size="sm" onClick={() => setOpen('new')}>
      {t('ask')}
    </Button>
  )
  return (
    <Card title={t('title')} actions={mayAsk && ask}>
      <div className="stack">
        <p className="small">{t('text')}</p>
        {surveys.length === 0 && <p className="small">{t('nobody')}</p>}
        <ul className="plain-list stack">
          {surveys.map((survey) => (
            <li key={survey.surveyId}>
              <SurveyLine
                survey={survey}
                firstName={firstName}
                today={today}
                mayVoid={mayRecord && survey.isOwn}
                onChange={mayRecord && survey.isOwn && !isAnsweredUnseen(survey) ? () => setOpen(survey) : undefined}
                onLink={mayRecord && survey.way === 'link' ? () => setLinked(survey) : undefined}
              />
            </li>
          ))}
        </ul>
      </div>
      {open === 'new' && <AskSatisfaction episodeId={episodeId} firstName={firstName} onClose={close} />}
      {linked !== null && (
        <LateForm onClose={() => setLinked(null)}>
          <LinkDialog
            {...{ episodeId, today, party: linked.party, placementId: linked.placementId }}
            onClose={() => setLinked(null)}
          />
        </LateForm>
      )}
      {open !== null && open !== 'new' && (
        <LateForm onClose={close}>
          <ChangeSatisfaction survey={open} firstName={firstName} known={known} onClose={close} />
        </LateForm>
      )}
    </Card>
  )
}

/** The form for an answer, wherever it was asked for. */
export function AskSatisfaction({ episodeId, firstName, onClose }: About & { readonly onClose: () => void }) {
  const { data: known } = useQuery(read(listSatisfaction, { params: { episodeId } }))
  if (known === undefined) return null
  return (
    <LateForm onClose={onClose}>
      <NewSatisfaction episodeId={episodeId} firstName={firstName} known={known} onClose={onClose} />
    </LateForm>
  )
}
