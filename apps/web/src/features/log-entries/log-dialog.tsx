import { type LogFormContext, logFormContext } from '@tandem/contract/log-form'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useDraftHold } from '../../api/draft-hold.ts'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import type { LogBox } from './log-box.ts'
import { logBoxWords } from './log-box.words.ts'
import type { LogSurroundings, OpenedLog } from './log-context.ts'
import { LogForm } from './log-form.tsx'

type Props = {
  readonly opened: OpenedLog
  readonly box: LogBox
  readonly surroundings: LogSurroundings
  readonly onClose: () => void
}

/** The form of the log once it has what it needs: from the server, or without network as last seen on the device. */
export function LogDialog({ opened, box, surroundings, onClose }: Props) {
  const t = useWords(logWords)
  const boxText = useWords(logBoxWords)
  const hold = useDraftHold(opened.draftId)
  const { query, context, isRemembered } = useContextOf(opened, box)
  const title = t(opened.entry === null ? 'title' : 'correctTitle')
  if (hold !== 'elsewhere' && context !== null)
    return (
      <LogForm
        opened={opened}
        box={box}
        surroundings={surroundings}
        context={context}
        isRemembered={isRemembered}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={title}
      closeLabel={boxText('close')}
      onDismiss={onClose}
      actions={<Button onClick={onClose}>{t('back')}</Button>}
    >
      {hold === 'elsewhere' ? (
        <Notice tone="warn">{boxText('elsewhere')}</Notice>
      ) : (
        <Loaded query={query} lines={8}>
          {() => null}
        </Loaded>
      )}
    </Dialog>
  )
}

/** This device's own day, for a form without network. */
function deviceDay(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function useContextOf(opened: OpenedLog, box: LogBox) {
  const asked = opened.entry?.parts[0]?.episodeId ?? opened.about.episodeId ?? opened.draft?.values.parts[0]?.episodeId
  const base = useQuery(read(logFormContext, { query: {} }))
  const isMissing =
    asked !== undefined && base.data !== undefined && !base.data.people.some((one) => one.episodeId === asked)
  const wider = useQuery({
    ...read(logFormContext, { query: { ...(asked === undefined ? {} : { episodeId: asked }) } }),
    enabled: isMissing,
  })
  const fresh = base.data
  useEffect(() => {
    if (fresh !== undefined) void box.rememberForm(fresh)
  }, [box, fresh])
  const isCutOff = base.fetchStatus === 'paused' || base.failureCount > 0
  const remembered = fresh === undefined && isCutOff ? box.rememberedForm() : null
  const isSettled = !isMissing || wider.data !== undefined || wider.isError
  const known = isSettled ? (wider.data ?? fresh ?? null) : null
  const context: LogFormContext | null = known ?? (remembered && { ...remembered, today: deviceDay() })
  return { query: base, context, isRemembered: known === null && remembered !== null }
}
