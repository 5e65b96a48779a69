import type { Page } from 'playwright-core'
import type { MemberKey } from '../../apps/server/src/seed/demo-team.ts'

export type Screen = {
  readonly name: string
  /** Nobody for the pages before sign-in. */
  readonly as: MemberKey | null
  readonly address: string
  /** What one does there before looking. */
  readonly opens?: (page: Page) => Promise<void>
  /** What one does there that changes the page itself. */
  readonly does?: (page: Page) => Promise<void>
}

export const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const openFirstQuestion = (page: Page) => page.locator('summary').first().click()

/** The settings, tab by tab, as who may see them. */
export const SETTINGS_SCREENS: readonly Screen[] = [
  {
    name: 'planning an absence',
    as: 'nadia',
    address: '/settings',
    opens: press(/^(Plan an absence|Prévoir une absence)$/),
  },
  { name: 'Settings, account', as: 'nadia', address: '/settings' },
  { name: 'Settings, people', as: 'marie', address: '/settings?tab=people' },
  { name: 'Settings, organisation', as: 'marie', address: '/settings?tab=organisation' },
  { name: 'Settings, programmes', as: 'marie', address: '/settings?tab=programmes' },
  { name: 'the programmes of a lead', as: 'ann', address: '/settings?tab=programmes' },
  {
    name: 'the rules of a programme',
    as: 'marie',
    address: '/settings?tab=programmes',
    does: press(/^(See the rules|Voir les règles)/),
  },
  {
    name: 'adding a programme',
    as: 'marie',
    address: '/settings?tab=programmes',
    opens: press(/^(Add a programme|Ajouter un programme)$/),
  },
  { name: 'Settings, questions', as: 'ann', address: '/settings?tab=questions', does: openFirstQuestion },
  { name: 'Settings, skills', as: 'ann', address: '/settings?tab=skills', does: openFirstQuestion },
  { name: 'Settings, documents', as: 'marie', address: '/settings?tab=documents' },
  { name: 'Settings, e-mail', as: 'marie', address: '/settings?tab=mail' },
  { name: 'Settings, consents', as: 'marie', address: '/settings?tab=consents' },
]
