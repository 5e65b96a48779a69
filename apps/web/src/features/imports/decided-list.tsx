import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { ImportPreview } from '@tandem/contract/imports'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { addressWords, withDays } from './cell-words.ts'
import type { Change } from './choices.ts'
import { importFieldWords } from './import-columns.words.ts'
import { reviewWords } from './import-review.words.ts'
import { type Decided, decidedIn } from './mending.ts'

type Props = {
  readonly labels: ImportPreview['labels']
  readonly choices: ImportChoices
  readonly change: Change
}

/** What was mended, skipped and told apart; each can be taken back. */
export function DecidedList({ labels, choices, change }: Props) {
  const t = useWords(reviewWords)
  const fieldWord = useWords(importFieldWords)
  const formats = useFormats()
  const decided = decidedIn(choices)
  if (decided.length === 0) return null

  function said({ what, field, text, meant }: Decided): string {
    const named = field === '' ? '' : fieldWord(field as Parameters<typeof fieldWord>[0])
    return t(what, { field: named, text, meant, name: labels[meant] ?? addressWords(t, meant) })
  }

  return (
    <Disclosure summary={t('decided', { count: decided.length })}>
      <ItemList>
        {decided.map((one) => {
          const where = addressWords(t, one.address)
          const label = labels[one.address]
          const title = [where, said(one)].filter((part) => part !== '').join(' · ')
          return (
            <ItemRow
              key={one.key}
              title={title}
              {...(label === undefined ? {} : { sub: withDays(label, formats) })}
              actions={
                <Button size="sm" aria-label={t('undoOf', { what: title })} onClick={() => change(one.without)}>
                  {t('undo')}
                </Button>
              }
            />
          )
        })}
      </ItemList>
    </Disclosure>
  )
}
