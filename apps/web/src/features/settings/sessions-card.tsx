import { endSession, listSessions, signOut } from '@tandem/contract/session'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import type { AccountActions } from './account-actions.ts'
import { settingsWords } from './settings.words.ts'
import { chooseTheme, chosenTheme } from './theme.ts'

/**
 * Where one is signed in. Leaving asks first when something written would go with it; it empties the device but for the
 * colours chosen there.
 */
export function SessionsCard({ countUnsaved, onSignedOut }: AccountActions) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const query = useQuery(read(listSessions, {}))
  const end = useWrite(endSession)
  const leave = useWrite(signOut)
  const [unsaved, setUnsaved] = useState(0)
  const goOut = () => {
    const theme = chosenTheme()
    leave.mutate(
      {},
      {
        onSuccess: () => {
          chooseTheme(theme)
          onSignedOut()
        },
      },
    )
  }
  const ask = async () => {
    const count = await countUnsaved()
    if (count === 0) goOut()
    else setUnsaved(count)
  }
  const failure = end.error ?? leave.error
  return (
    <Card
      title={t('sessions')}
      actions={
        <Button size="sm" isBusy={leave.isPending} onClick={() => void ask()}>
          {t('signOut')}
        </Button>
      }
    >
      {failure !== null && <Notice tone="bad">{failureText(failure.code)}</Notice>}
      <Loaded query={query}>
        {({ sessions }) => (
          <ItemList label={t('sessions')}>
            {sessions.map((session) => (
              <ItemRow
                key={session.sessionId}
                title={session.device === '' ? t('unknownDevice') : session.device}
                sub={t('lastSeen', { at: formats.instant(session.lastSeenAt) })}
                actions={
                  session.isThisOne ? (
                    <Chip tone="brand">{t('thisSession')}</Chip>
                  ) : (
                    <Button
                      size="sm"
                      aria-label={t('endNamed', {
                        device: session.device === '' ? t('unknownDevice') : session.device,
                      })}
                      onClick={() => end.mutate({ params: { sessionId: session.sessionId } })}
                    >
                      {t('end')}
                    </Button>
                  )
                }
              />
            ))}
          </ItemList>
        )}
      </Loaded>
      {unsaved > 0 && (
        <Dialog
          size="sm"
          role="alertdialog"
          title={t('unsavedTitle')}
          onDismiss={() => setUnsaved(0)}
          actions={
            <>
              <Button variant="danger" isBusy={leave.isPending} onClick={goOut}>
                {t('signOutAnyway')}
              </Button>
              <Button variant="primary" onClick={() => setUnsaved(0)}>
                {t('keepUnsaved')}
              </Button>
            </>
          }
        >
          <p>{t('unsavedText', { count: unsaved })}</p>
        </Dialog>
      )}
    </Card>
  )
}
