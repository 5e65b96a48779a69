import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-state.tsx'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { Outside } from './outside.tsx'

/** Stands alone, outside the frame of those who are signed in. */
export function NotFoundAlone() {
  return (
    <Outside>
      <NotFound />
    </Outside>
  )
}

function NotFound() {
  const t = useWords(appWords)
  return (
    <EmptyPage
      title={t('notFoundTitle')}
      action={
        <Link className={buttonClass('primary')} to="/">
          {t('home')}
        </Link>
      }
    >
      {t('notFoundText')}
    </EmptyPage>
  )
}

/** A fault of ours: the page says so, and the way on. */
export function Broken() {
  return (
    <Outside>
      <BrokenPage />
    </Outside>
  )
}

function BrokenPage() {
  const t = useWords(appWords)
  return (
    <EmptyPage
      title={t('brokenTitle')}
      action={
        <Button variant="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {t('brokenText')}
    </EmptyPage>
  )
}
