import type { Placement } from '@tandem/contract/placements'
import { listSkillEvaluations } from '@tandem/contract/skills'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useWords } from '../../words/locale.tsx'
import { EvaluationCard } from './evaluation-card.tsx'
import type { SkillAct } from './skill-act.ts'
import { SkillForm } from './skill-form.tsx'
import { SkillHistory } from './skill-history.tsx'
import { skillsWords } from './skills.words.ts'

type Props = {
  readonly episodeId: string
  readonly workerId: string
  readonly firstName: string
  /** Of the member who writes. */
  readonly ownName: string
  readonly placements: readonly Placement[]
  readonly mayMake: boolean
}

/** What person, tutor and coach say of the same skills, side by side. */
export function SkillsTab({ episodeId, workerId, firstName, ownName, placements, mayMake }: Props) {
  const t = useWords(skillsWords)
  const query = useQuery(read(listSkillEvaluations, { params: { episodeId } }))
  const [act, setAct] = useState<SkillAct | null>(null)
  return (
    <Loaded query={query} lines={8}>
      {({ today, mayWrite, evaluations }) => {
        const begin = mayWrite && (
          <Button variant="primary" onClick={() => setAct({ what: 'open' })}>
            {t('begin')}
          </Button>
        )
        const standing = evaluations.filter(({ voidedAt }) => voidedAt === null)
        return (
          <div className="stack">
            <Card title={t('title')} actions={evaluations.length > 0 && begin}>
              {evaluations.length === 0 ? (
                <EmptyState title={t('emptyTitle')} action={begin}>
                  {t('emptyText')}
                </EmptyState>
              ) : (
                <p className="small">{t('about')}</p>
              )}
            </Card>
            {evaluations.map((evaluation, place) => (
              <EvaluationCard
                key={evaluation.evaluationId}
                {...{ evaluation, workerId, firstName, today, mayMake }}
                isOpenAtFirst={place === 0}
                onAct={mayWrite ? setAct : undefined}
              />
            ))}
            <SkillHistory evaluations={standing} firstName={firstName} today={today} />
            {act !== null && (
              <SkillForm {...{ act, episodeId, firstName, ownName, placements, today }} onClose={() => setAct(null)} />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
