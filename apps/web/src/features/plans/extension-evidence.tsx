import type { Extension } from '@tandem/contract/extensions'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { extensionWords } from './extension.words.ts'

const signed = (level: number) => (level > 0 ? `+${level}` : String(level).replace('-', '−'))

/** What the file says on the day of a request: computed, kept with it. */
export function EvidenceList({ evidence }: { readonly evidence: Extension['evidence'] }) {
  const t = useWords(extensionWords)
  const { duration } = useFormats()
  const { grantedMinutes } = evidence
  const goalText = ({ title, baselineLevel, level }: (typeof evidence.goals)[number]) => {
    const now = level === null ? t('notRated') : signed(level)
    return baselineLevel === null || level === null
      ? t('goalLevel', { title, level: now })
      : t('goalLevelFrom', { title, baseline: signed(baselineLevel), level: now })
  }
  return (
    <DefinitionList
      items={[
        {
          key: 'log',
          term: t('log'),
          value: t('logValue', { held: evidence.weeksWithEntries, weeks: evidence.weeks, entries: evidence.entries }),
        },
        {
          key: 'checkIns',
          term: t('checkIns'),
          value: t('checkInsValue', { worker: evidence.workerCheckIns, employer: evidence.employerCheckIns }),
        },
        {
          key: 'hours',
          term: t('hours'),
          value:
            grantedMinutes === null
              ? t('noGrant', { used: duration(evidence.usedMinutes) })
              : t('hoursValue', { used: duration(evidence.usedMinutes), granted: duration(grantedMinutes) }),
        },
        {
          key: 'goals',
          term: t('goals'),
          value: (
            <>
              {evidence.goals.length === 0 && t('noGoals')}
              {evidence.goals.map((goal) => (
                <div key={goal.title}>{goalText(goal)}</div>
              ))}
              {evidence.goalsClosed > 0 && <div>{t('goalsClosed', { count: evidence.goalsClosed })}</div>}
            </>
          ),
        },
      ]}
    />
  )
}
