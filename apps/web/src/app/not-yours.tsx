import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-state.tsx'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'

/** In place of a page that the reader's roles do not open. */
export function NotYours() {
  const t = useWords(appWords)
  return (
    <EmptyPage
      title={t('notYoursTitle')}
      action={
        <Link className={buttonClass('primary')} to="/">
          {t('back')}
        </Link>
      }
    >
      {t('notYoursText')}
    </EmptyPage>
  )
}
