import type { ConsentPurpose } from '@tandem/domain/consents'
import { words } from '../words/words.ts'

/** What a person is asked to agree to. */
export const purposeWords = words({
  en: {
    processData: 'Write about the person',
    contactEmployer: 'Speak with the employer',
    shareProfile: 'Show the profile to companies',
    shareLogWithEmployer: 'Share visit notes with the employer',
    shareWithReferrer: 'Inform the service that referred',
    afterCare: 'Call after the coaching',
    statistics: 'Count in anonymous figures',
    photo: 'Picture or story',
  },
  fr: {
    processData: 'Écrire au sujet de la personne',
    contactEmployer: 'Parler avec l’employeur',
    shareProfile: 'Montrer le profil à des entreprises',
    shareLogWithEmployer: 'Partager les notes de visite avec l’employeur',
    shareWithReferrer: 'Informer le service qui a orienté',
    afterCare: 'Appeler après l’accompagnement',
    statistics: 'Compter dans des chiffres anonymes',
    photo: 'Photo ou témoignage',
  } satisfies Record<ConsentPurpose, string>,
})
