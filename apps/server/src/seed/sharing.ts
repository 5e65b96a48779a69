import type { ConsentAct, ConsentGiver, ConsentPurpose, ConsentWay } from '@tandem/domain/consents'
import type { Discloser, DisclosureStatus, ListenerRole } from '@tandem/domain/disclosures'
import type { Day } from './person.ts'
import type { Text } from './text.ts'

/** An answer told by hand; what every file has anyway is not told. */
export type ToldConsent = {
  readonly on: Day
  readonly purpose: ConsentPurpose
  readonly act: ConsentAct
  readonly way?: ConsentWay
  readonly by?: ConsentGiver
  readonly name?: string
  readonly until?: Day
  readonly proof?: Text
}

/** One thing of the ledger with its decisions, oldest first. */
export type ToldDisclosure = {
  readonly item: Text
  /** A part in the company, or the name of a contact. */
  readonly to: ListenerRole | { readonly contact: string }
  readonly decisions: readonly {
    readonly on: Day
    readonly status: DisclosureStatus
    readonly by: Discloser
    readonly wording?: Text
  }[]
}

export type ToldSharing = {
  readonly consents?: readonly ToldConsent[]
  /** Ledgers by the key of the job. */
  readonly ledgers?: Readonly<Record<string, readonly ToldDisclosure[]>>
}

/** What the story tells of agreements, by the key of the person. */
export const SHARING: Readonly<Record<string, ToldSharing>> = {
  samir: {
    consents: [
      { on: -174, purpose: 'processData', act: 'given' },
      { on: -174, purpose: 'statistics', act: 'given' },
      { on: -150, purpose: 'shareProfile', act: 'given', until: 24 },
      {
        on: -68,
        purpose: 'contactEmployer',
        act: 'given',
        way: 'oral',
        proof: {
          fr: 'Dit à la fin de la première matinée d’essai, M. Roy présent.',
          en: 'Said at the end of the first trial morning, with M. Roy there.',
        },
      },
      { on: -55, purpose: 'shareWithReferrer', act: 'given' },
      { on: -48, purpose: 'shareLogWithEmployer', act: 'given', until: 126 },
      { on: -48, purpose: 'photo', act: 'asked', way: 'oral' },
      {
        on: -44,
        purpose: 'photo',
        act: 'refused',
        way: 'oral',
        proof: { fr: '« Pas ma photo, s’il vous plaît. »', en: '“Not my picture, please.”' },
      },
    ],
    ledgers: {
      lenoir: [
        {
          item: { fr: 'Les étapes de la cuisson écrites', en: 'The steps of the bake written down' },
          to: { contact: 'M. Roy' },
          decisions: [
            { on: -48, status: 'toBeTold', by: 'together' },
            {
              on: -41,
              status: 'told',
              by: 'together',
              wording: {
                fr: '« J’apprends plus vite avec la liste sous les yeux. »',
                en: '“I learn faster with the list in front of me.”',
              },
            },
          ],
        },
        {
          item: { fr: 'Le lundi libre', en: 'Mondays off' },
          to: { contact: 'Mme Lenoir' },
          decisions: [{ on: -59, status: 'told', by: 'worker' }],
        },
        {
          item: { fr: 'Le bus de nuit peu sûr', en: 'The night bus that may not come' },
          to: { contact: 'Mme Lenoir' },
          decisions: [
            {
              on: -34,
              status: 'ifAsked',
              by: 'coach',
              wording: {
                fr: '« Il cherche une solution pour le trajet, elle sera là en décembre. »',
                en: '“He is working on the way to work; it will be settled in December.”',
              },
            },
          ],
        },
        {
          item: { fr: 'Ce qui se passe à la maison', en: 'What goes on at home' },
          to: 'director',
          decisions: [{ on: -48, status: 'notToBeTold', by: 'coach' }],
        },
      ],
    },
  },
  fatou: {
    consents: [
      { on: -240, purpose: 'processData', act: 'given' },
      { on: -190, purpose: 'contactEmployer', act: 'given' },
      {
        on: -101,
        purpose: 'contactEmployer',
        act: 'withdrawn',
        way: 'oral',
        proof: {
          fr: '« Je ne veux pas être la dame du service social. »',
          en: '“I do not want to be the social service lady.”',
        },
      },
    ],
  },
  marieantoinette: {
    ledgers: {
      delmotte: [
        {
          item: { fr: 'Ses horaires', en: 'Her hours' },
          to: { contact: 'Mme Okafor' },
          decisions: [{ on: -51, status: 'toBeTold', by: 'together' }],
        },
        {
          item: { fr: 'Une seule personne pour les consignes', en: 'One person for instructions' },
          to: { contact: 'M. Vandamme' },
          decisions: [{ on: -120, status: 'told', by: 'together' }],
        },
      ],
    },
  },
  lucia: {
    ledgers: {
      petitspas: [
        {
          item: { fr: 'Me parler de face', en: 'Speak facing me' },
          to: 'team',
          decisions: [
            {
              on: -96,
              status: 'told',
              by: 'worker',
              wording: { fr: '« Regardez-moi quand vous me parlez. »', en: '“Look at me when you talk to me.”' },
            },
          ],
        },
        {
          item: { fr: 'Ses appareils auditifs', en: 'Her hearing aids' },
          to: 'team',
          decisions: [
            {
              on: -96,
              status: 'told',
              by: 'worker',
              wording: { fr: 'Dit au café, à toute l’équipe.', en: 'Said over coffee, to the whole team.' },
            },
          ],
        },
        {
          item: { fr: 'Ses appareils auditifs', en: 'Her hearing aids' },
          to: { contact: 'Caroline Hennebert' },
          decisions: [
            {
              on: -95,
              status: 'notToBeTold',
              by: 'worker',
              wording: { fr: '« Demandez-le à Lucía. »', en: '“Please ask Lucía.”' },
            },
          ],
        },
      ],
    },
  },
  sarah: {
    consents: [
      { on: -205, purpose: 'processData', act: 'given' },
      {
        on: -131,
        purpose: 'contactEmployer',
        act: 'refused',
        way: 'oral',
        proof: { fr: '« My job, my story. »', en: '“My job, my story.”' },
      },
    ],
  },
}
