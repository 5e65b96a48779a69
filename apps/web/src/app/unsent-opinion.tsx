import type { TodayItem } from '@tandem/contract/today'
import { lazy, useState } from 'react'
import { satisfactionLinkWords } from '../features/satisfaction/satisfaction-link.words.ts'
import { LateForm } from '../parts/late-form.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/locale.tsx'
import { useMember } from './session.tsx'

const LinkDialog = lazy(() =>
  import('../features/satisfaction/satisfaction-link-dialog.tsx').then((file) => ({
    default: file.SatisfactionLinkDialog,
  })),
)

/** A satisfaction link whose e-mail did not leave for certain: the way to its links, to ask again or to end it. */
export function UnsentOpinion({ item: { unsent, episodeId, side, placementId } }: { readonly item: TodayItem }) {
  const t = useWords(satisfactionLinkWords)
  const { today } = useMember()
  const [isOpen, setOpen] = useState(false)
  if (unsent?.asks !== 'satisfactionLink' || episodeId === null) return null
  const party = side === 'employer' ? 'employer' : 'worker'
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="primary" size="sm" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <LateForm onClose={close}>
          <LinkDialog {...{ episodeId, party, placementId, today }} onClose={close} />
        </LateForm>
      )}
    </>
  )
}
