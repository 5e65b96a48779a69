import { useState, useSyncExternalStore } from 'react'
import { holdDraft } from '../../api/draft-hold.ts'
import { modeWords } from '../../parts/log-entries.words.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { DiscardQuestion } from './discard-draft.tsx'
import type { LogBox, LogDraft } from './log-box.ts'
import { logBoxWords } from './log-box.words.ts'
import { useLog } from './log-context.ts'

/** What was begun and not saved, and what is on its way. */
export function DraftsDialog({ box, onClose }: { readonly box: LogBox; readonly onClose: () => void }) {
  const t = useWords(logBoxWords)
  const mode = useWords(modeWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const { openDraft } = useLog()
  const { drafts, waiting, isLasting } = useSyncExternalStore(box.subscribe, box.state)
  const [isElsewhere, setElsewhere] = useState(false)
  const [leaving, setLeaving] = useState<LogDraft | null>(null)
  const namesOf = ({ names }: Pick<LogDraft, 'names'>) => (names.length === 0 ? t('nobody') : names.join(', '))

  /** Does something with a draft, unless another tab has it open. */
  async function withDraft(draft: LogDraft, act: (draft: LogDraft) => void): Promise<void> {
    const release = await holdDraft(draft.id)
    setElsewhere(release === null)
    if (release === null) return
    release()
    act(draft)
  }

  function discard(): void {
    if (leaving !== null) void box.discard(leaving.id)
    setLeaving(null)
  }

  return (
    <Dialog
      title={t('draftsTitle')}
      closeLabel={t('close')}
      onDismiss={onClose}
      actions={<Button onClick={onClose}>{t('back')}</Button>}
    >
      {isElsewhere && <Notice tone="warn">{t('elsewhere')}</Notice>}
      <p className="small">{isLasting ? t('keptUntil') : t('notLasting')}</p>
      {drafts.length + waiting.length === 0 && <p>{t('none')}</p>}
      <ItemList label={t('draftsTitle')}>
        {waiting.map((one) => (
          <ItemRow
            key={one.id}
            title={<strong>{namesOf(one)}</strong>}
            sub={`${mode(one.values.mode)} · ${formats.day(one.values.occurredOn)}`}
            actions={<Chip tone="warn">{t('going')}</Chip>}
          />
        ))}
        {drafts.map((draft) => (
          <ItemRow
            key={draft.id}
            title={<strong>{namesOf(draft)}</strong>}
            sub={
              <>
                {[
                  ...(draft.entry === null ? [] : [t('correction')]),
                  mode(draft.values.mode),
                  t('keptAt', { at: formats.instant(draft.keptAt) }),
                ].join(' · ')}
                {draft.refusal !== null && <p>{failureText(draft.refusal)}</p>}
              </>
            }
            actions={
              <>
                <Button size="sm" variant="primary" onClick={() => void withDraft(draft, openDraft)}>
                  {t('continue')}
                </Button>
                <Button size="sm" onClick={() => void withDraft(draft, setLeaving)}>
                  {t('discard')}
                </Button>
              </>
            }
          />
        ))}
      </ItemList>
      {leaving !== null && (
        <DiscardQuestion names={leaving.names} onDiscard={discard} onKeep={() => setLeaving(null)} />
      )}
    </Dialog>
  )
}
