import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/locale.tsx'
import { personalLinkWords } from './personal-link.words.ts'

/** In place of asking now: they answer by themselves. */
export function OfferLink({ onOffer }: { readonly onOffer: () => void }) {
  const t = useWords(personalLinkWords)
  return (
    <div>
      <Button size="sm" variant="quiet" onClick={onOffer}>
        <Icon name="link" size={16} /> {t('offer')}
      </Button>
    </div>
  )
}
