import { CountWords } from '../../ui/count-words.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import type { CheckInAbout } from './check-in-about.ts'
import { useCheckInDrafts } from './check-in-drafts.tsx'

/** Check-ins that were begun and not saved, one press away. */
export function UnfinishedCheckIns({ onOpen }: { readonly onOpen: (about: CheckInAbout) => void }) {
  const t = useWords(checkInFormWords)
  const { drafts } = useCheckInDrafts()
  if (drafts.length === 0) return null
  return (
    <Menu
      variant="quiet"
      size="sm"
      items={drafts.map(({ id, about, employerName, workerName }) => ({
        key: id,
        label: t('unfinishedOf', { employer: employerName, person: workerName }),
        onSelect: () => onOpen(about),
      }))}
    >
      <CountWords icon="check" count={drafts.length}>
        {t('unfinished', { count: drafts.length })}
      </CountWords>
    </Menu>
  )
}
