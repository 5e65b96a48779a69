import type { TodayItem } from '@tandem/contract/today'
import { isLateDue } from '@tandem/domain/due'
import type { ReactNode } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { ItemList } from '../../ui/item-row.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './today.module.css'
import { todayWords } from './today.words.ts'

type Props = {
  readonly items: readonly TodayItem[]
  readonly today: string
  readonly line: (item: TodayItem) => ReactNode
}

/** All of it under one another, as due. */
export function ByDay({ items, line }: Props) {
  const t = useWords(todayWords)
  return <ItemList label={t('list')}>{items.map(line)}</ItemList>
}

type Group = { readonly key: string; readonly name: string; readonly items: TodayItem[] }

/** What concerns one person, or one company where nobody is meant, together; in the order of the first thing due. */
function groupsOf(items: readonly TodayItem[]): Group[] {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const key = item.episodeId ?? item.employerId ?? item.key
    const group = groups.get(key)
    if (group !== undefined) group.items.push(item)
    else groups.set(key, { key, name: item.workerName ?? item.employerName ?? '', items: [item] })
  }
  return [...groups.values()]
}

/** Once for each person, whoever has the longest wait first. */
export function ByPerson({ items, today, line }: Props) {
  const t = useWords(todayWords)
  return (
    <>
      {groupsOf(items).map((group) => {
        const late = group.items.filter(({ dueOn }) => isLateDue(dueOn, today)).length
        return (
          <section key={group.key} className={styles.group}>
            <div className="row row-between">
              <h2>{group.name}</h2>
              <Chip tone={late > 0 ? 'bad' : 'neutral'}>{t('groupCount', { all: group.items.length, late })}</Chip>
            </div>
            <ItemList label={group.name}>{group.items.map(line)}</ItemList>
          </section>
        )
      })}
    </>
  )
}
