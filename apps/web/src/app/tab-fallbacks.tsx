import { loadedWords } from '../parts/loaded.words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words/locale.tsx'

/** Holds the place of a tab: unseen at first, so that what comes quickly does not flicker. */
export function TabOnItsWay() {
  const t = useWords(loadedWords)
  return (
    <Card>
      <Skeleton label={t('loading')} lines={8} />
    </Card>
  )
}

/** Without network, the rest of the file stays in sight. */
export function TabNotLoaded() {
  const t = useWords(loadedWords)
  return (
    <Notice tone="bad" title={t('failed')} actions={<Button onClick={() => location.reload()}>{t('again')}</Button>} />
  )
}
