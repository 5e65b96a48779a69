import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/locale.tsx'
import { AskByLinkDialog } from './ask-by-link-dialog.tsx'
import type { CheckInAbout } from './check-in-about.ts'
import { linkWords } from './link.words.ts'

type Props = { readonly about: CheckInAbout; readonly today: CalendarDate }

/** In place of asking now: they answer by themselves. */
export function OfferLink({ about: { placementId, party }, today }: Props) {
  const t = useWords(linkWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        <Icon name="link" size={16} /> {t('offer')}
      </Button>
      {isOpen && <AskByLinkDialog {...{ placementId, party, today }} onClose={() => setOpen(false)} />}
    </div>
  )
}
