import type { AgreementKind } from '@tandem/domain/agreements'
import type { Day } from './person.ts'
import type { Text } from './text.ts'

/** An agreement of the demonstration that is not simply in force. */
export type ToldAgreement = {
  readonly person: string
  readonly kind: AgreementKind
  readonly on: Day
  /** The employer has not signed yet. */
  readonly waits?: { readonly reminded: Day | null }
  readonly refused?: { readonly on: Day; readonly words: Text }
  /** Signed by everybody; the person no longer wants the employer contacted. */
  readonly withdrawn?: Day
  readonly isDraft?: true
}

export const TOLD_AGREEMENTS: readonly ToldAgreement[] = [
  { person: 'karim', kind: 'tripartite', on: -2, waits: { reminded: null } },
  { person: 'emna', kind: 'tripartite', on: -22, waits: { reminded: -12 } },
  { person: 'ines', kind: 'tripartite', on: -1, isDraft: true },
  { person: 'fatou', kind: 'tripartite', on: -178, withdrawn: -101 },
  {
    person: 'awa',
    kind: 'dataSharing',
    on: -9,
    refused: {
      on: -7,
      words: {
        fr: 'Je préfère en parler moi-même avec ma conseillère.',
        en: 'I would rather speak about it with my adviser myself.',
      },
    },
  },
]
