import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'

export function NotFound() {
  const t = useWords(appWords)
  return (
    <EmptyState
      title={t('notFoundTitle')}
      action={
        <Link className={buttonClass('primary')} to="/">
          {t('home')}
        </Link>
      }
    >
      {t('notFoundText')}
    </EmptyState>
  )
}

/** A fault of ours: the page says so, and the way on. */
export function Broken() {
  const t = useWords(appWords)
  return (
    <EmptyState
      title={t('brokenTitle')}
      action={
        <Button variant="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {t('brokenText')}
    </EmptyState>
  )
}
