import { openDemonstration, readSession } from '@tandem/contract/session'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { setupWords } from './setup.words.ts'

/** Milliseconds between two looks at whether the demonstration answers in place of the empty installation. */
const LOOKS_AGAIN = 500

/** The demonstration in one tap, where the server offers it; elsewhere how to start it. */
export function DemoCard({ onOpened }: { readonly onOpened: () => void }) {
  const t = useWords(setupWords)
  const locale = useLocale()
  const failureText = useFailureWords()
  const open = useWrite(openDemonstration)
  const { data: session } = useQuery({
    ...read(readSession, {}),
    refetchInterval: open.isSuccess ? LOOKS_AGAIN : false,
  })
  const isOpen = open.isSuccess && session?.isDemo === true
  useEffect(() => {
    if (isOpen) onOpened()
  }, [isOpen, onOpened])
  return (
    <Card title={t('demoTitle')}>
      {session?.demoOffered === false ? (
        <>
          <p>{t('demoText')}</p>
          <p>
            <code>npm start -- --demo</code>
          </p>
        </>
      ) : (
        <div className="stack">
          <p>{t('demoOffer')}</p>
          {open.error !== null && (
            <Notice tone="bad" title={t('demoFailed')}>
              {failureText(open.error.code)}
            </Notice>
          )}
          <div>
            <Button isBusy={open.isPending || open.isSuccess} onClick={() => open.mutate({ body: { locale } })}>
              {t('demoOpen')}
            </Button>
          </div>
        </div>
      )}
    </Card>
  )
}
