import type { HoursFigure } from '@tandem/contract/outcomes'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

/** The time given, split three ways; each split adds up to the total. */
export function HoursCard({ figure }: { readonly figure: HoursFigure }) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const { minutes } = figure
  const line = (key: Parameters<typeof t>[0], value: number) => ({
    key,
    term: t(key),
    value: formats.duration(Math.round(value)),
  })
  const { byContact, byPhase, byForWhom } = minutes
  return (
    <Card title={t('hours')}>
      <div className={styles.splits}>
        <DefinitionList
          items={[
            line('total', minutes.total),
            line('direct', byContact.direct),
            line('indirect', byContact.indirect),
            line('travel', minutes.travel),
          ]}
        />
        <DefinitionList
          items={[
            line('toward', byPhase.toward),
            line('in', byPhase.in),
            line('after', byPhase.after),
            line('noPhase', byPhase.none),
          ]}
        />
        <DefinitionList
          items={[
            line('worker', byForWhom.worker),
            line('employer', byForWhom.employer),
            line('both', byForWhom.both),
            line('unspecified', byForWhom.unspecified),
          ]}
        />
      </div>
    </Card>
  )
}
