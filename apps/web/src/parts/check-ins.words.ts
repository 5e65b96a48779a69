import type { CheckInChannel, ContractIntention, VisitWish } from '@tandem/domain/check-ins'
import { words } from '../words/words.ts'

export const checkInChannelWords = words({
  en: { visit: 'Visit', phone: 'Call', video: 'Video', message: 'Message', link: 'Answered by link' },
  fr: {
    visit: 'Visite',
    phone: 'Appel',
    video: 'Visio',
    message: 'Message',
    link: 'Réponse par lien',
  } satisfies Record<CheckInChannel, string>,
})

export const intentionWords = words({
  en: { confirm: 'Keep', renew: 'Renew', changeHours: 'Change the hours', unsure: 'Not sure', no: 'Not keep' },
  fr: {
    confirm: 'Garder',
    renew: 'Renouveler',
    changeHours: 'Changer les heures',
    unsure: 'Pas sûr',
    no: 'Ne pas garder',
  } satisfies Record<ContractIntention, string>,
})

export const visitWishWords = words({
  en: { more: 'More often', same: 'As now', fewer: 'Less often' },
  fr: { more: 'Plus souvent', same: 'Comme maintenant', fewer: 'Moins souvent' } satisfies Record<VisitWish, string>,
})
