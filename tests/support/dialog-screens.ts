import type { Page } from 'playwright-core'
import { press, type Screen } from './settings-screens.ts'

const choose = (page: Page, name: RegExp) => page.getByRole('menuitem', { name }).first().click()

/** The menu of the first line whose check-in is due. */
async function tellItDidNotTakePlace(page: Page): Promise<void> {
  const due = page.getByRole('button', { name: /^(Check in|Faire le point)$/ })
  const line = page.getByRole('listitem').filter({ has: due }).first()
  await line.getByRole('button', { name: /^(More for|Plus pour) / }).click()
  await choose(page, /^(It did not take place|Il n’a pas eu lieu)/)
}

async function sendALink(page: Page): Promise<void> {
  await press(/^(Check in|Faire le point)$/)(page)
  await choose(page, /^(Check in with|Faire le point avec) (?!the worker|la personne)/)
  await press(/^(Let them answer by link|Laisser répondre par lien)/)(page)
  await press(/^(Send by e-mail|Envoyer par e-mail)/)(page)
  await page.getByRole('heading', { name: /^(E-mail to|E-mail à) / }).waitFor()
}

async function sendAPassword(page: Page): Promise<void> {
  await press(/^(More for|Plus pour) Nadia/)(page)
  await choose(page, /^(Password link by e-mail|Lien de mot de passe par e-mail)/)
}

/** Dialogs in which something ends, did not happen or leaves by e-mail. */
export const dialogScreens = (person: string, company: string): readonly Screen[] => [
  {
    name: 'a contact who has left',
    as: 'nadia',
    address: company,
    opens: press(/( has left| a quitté l’entreprise)…$/),
  },
  { name: 'a check-in that did not take place', as: 'nadia', address: '/', opens: tellItDidNotTakePlace },
  { name: 'a check-in link by e-mail', as: 'nadia', address: person, opens: sendALink },
  { name: 'a password link by e-mail', as: 'marie', address: '/settings?tab=people', opens: sendAPassword },
]
