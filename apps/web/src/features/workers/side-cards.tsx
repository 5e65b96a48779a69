import { type Goal, listGoals } from '@tandem/contract/goals'
import { listDue } from '@tandem/contract/today'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { dueWords } from '../../parts/due.words.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { GoalLevels } from '../../parts/goal-levels.tsx'
import { goalDomainWords, goalOwnerWords } from '../../parts/goals.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { workerWords } from './worker.words.ts'

const OWNER_TONES = { worker: 'a', employer: 'b', joint: 'ab' } as const

function GoalLine({ goal }: { readonly goal: Goal }) {
  const owner = useWords(goalOwnerWords)
  const domain = useWords(goalDomainWords)
  return (
    <div className="stack stack-s">
      <strong>{goal.title}</strong>
      <div className="row row-between">
        <PartyMark tone={OWNER_TONES[goal.owner]} label={`${owner(goal.owner)} · ${domain(goal.domain)}`} />
        <GoalLevels goal={goal} />
      </div>
    </div>
  )
}

/** The open goals with their levels. */
export function GoalsCard({ episodeId }: { readonly episodeId: string }) {
  const t = useWords(workerWords)
  const query = useQuery(read(listGoals, { params: { episodeId } }))
  return (
    <Card title={t('goals')}>
      <Loaded query={query}>
        {({ goals }) => {
          const open = goals.filter((goal) => goal.closedOn === null)
          if (open.length === 0) return <p className="small">{t('noGoals')}</p>
          return (
            <div className="stack">
              {open.map((goal) => (
                <GoalLine key={goal.goalId} goal={goal} />
              ))}
            </div>
          )
        }}
      </Loaded>
    </Card>
  )
}

/** What comes next for this person: the same rules as Today. */
export function NextCard({ episodeId }: { readonly episodeId: string }) {
  const t = useWords(workerWords)
  const due = useWords(dueWords)
  const formats = useFormats()
  const query = useQuery(read(listDue, { params: { episodeId } }))
  return (
    <Card title={t('next')}>
      <Loaded query={query}>
        {({ today, items, onHold, frozen }) =>
          items.length + onHold.length + frozen.length === 0 ? (
            <p className="small">{t('nothingNext')}</p>
          ) : (
            <ul className="plain-list stack stack-s">
              {[...items, ...onHold].map((item) => (
                <li key={item.key} className="row row-s">
                  <DueChip dueOn={item.dueOn} today={today} />
                  <span className="small">
                    {item.task?.title ?? due(item.kind)}
                    {item.hold === null ? '' : ` · ${t('onHold', { day: formats.shortDay(item.hold.untilOn, today) })}`}
                  </span>
                </li>
              ))}
              {frozen.map(({ taskId, title }) => (
                <li key={taskId} className="small">
                  {title} · {t('frozen')}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
