import type { Locale } from '@tandem/domain/members'
import { desc, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Context } from '../../apps/server/src/context.ts'
import { agreements } from '../../apps/server/src/features/agreements/agreements.table.ts'
import { employerContacts, employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { planReviews } from '../../apps/server/src/features/reviews/reviews.table.ts'
import { workers } from '../../apps/server/src/features/workers/workers.table.ts'
import { seedDemo } from '../../apps/server/src/seed/demo.ts'
import { DEMO_MEMBERS, demoEmail } from '../../apps/server/src/seed/demo-team.ts'
import { signedInAs, visitor, world } from './app.ts'
import { accessFaults, atBrowser, layoutFaults, signIn } from './browser.ts'
import { dialogScreens } from './dialog-screens.ts'
import { mailServer } from './mail-server.ts'
import { press, type Screen, SETTINGS_SCREENS } from './settings-screens.ts'
import { teamScreens } from './team-screens.ts'

const pressKey = (key: string) => (page: Page) => page.keyboard.press(key)
const tellWhatIsWrong = async (page: Page) => {
  await press(/^(Change|Modifier)$/)(page)
  await page.getByRole('menuitem', { name: /^(Something is wrong|Quelque chose ne va pas)$/ }).click()
}

/** The file of somebody. */
const personAt = (db: Context['db'], lastName: string) =>
  `/people/${db.select().from(workers).where(eq(workers.lastName, lastName)).get()?.id}`

/** The latest agreement of somebody, at its address. */
function agreementAt(db: Context['db'], lastName: string): string {
  const found = db
    .select({ workerId: workers.id, agreementId: agreements.id })
    .from(agreements)
    .innerJoin(episodes, eq(episodes.id, agreements.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(eq(workers.lastName, lastName))
    .orderBy(desc(agreements.createdAt))
    .get()
  return `/people/${found?.workerId}/agreements/${found?.agreementId}`
}

function screensOf({ db }: Context): readonly Screen[] {
  const samir = db.select().from(workers).where(eq(workers.lastName, 'Haddad')).get()?.id
  const company = `/employers/${db.select().from(employers).get()?.id}`
  const person = `/people/${samir}`
  const nadia = db.select().from(members).where(eq(members.name, 'Nadia Benali')).get()?.id
  const review = db
    .select({ planId: planReviews.planId, reviewId: planReviews.id })
    .from(planReviews)
    .innerJoin(plans, eq(plans.id, planReviews.planId))
    .innerJoin(episodes, eq(episodes.id, plans.episodeId))
    .where(eq(episodes.workerId, samir ?? ''))
    .get()
  const reviews = `${person}/review/${review?.planId}`
  return [
    { name: 'sign-in', as: null, address: '/sign-in' },
    { name: 'a link that has expired', as: null, address: '/welcome#token' },
    { name: 'Today', as: 'nadia', address: '/' },
    { name: 'an answer by link, to be read', as: 'jonas', address: '/', opens: press(/^(Read|Lire)$/) },
    { name: 'Today of a team', as: 'ann', address: '/?scope=team' },
    { name: 'Calendar', as: 'nadia', address: '/calendar' },
    { name: 'Calendar of a team', as: 'ann', address: '/calendar?scope=team' },
    { name: 'an appointment', as: 'nadia', address: '/calendar', opens: press(/^10:00/) },
    {
      name: 'planning an appointment',
      as: 'nadia',
      address: '/calendar',
      opens: press(/^(Plan an appointment|Planifier un rendez-vous)$/),
    },
    { name: 'Caseload', as: 'nadia', address: '/caseload' },
    { name: 'Caseload of a team', as: 'ann', address: '/caseload?scope=team&closed=true' },
    ...teamScreens(person, `/hand-over/${nadia}`),
    { name: 'a person, both sides', as: 'nadia', address: person },
    { name: 'a person after the end', as: 'jonas', address: personAt(db, 'Fontaine') },
    {
      name: 'a satisfaction link',
      as: 'nadia',
      address: personAt(db, 'Hubert'),
      opens: press(/^(See the link|Voir le lien)/),
    },
    { name: 'a person, plan and goals', as: 'nadia', address: `${person}?tab=plan` },
    { name: 'a person, agreements', as: 'nadia', address: `${person}?tab=agreements` },
    { name: 'an agreement in force', as: 'nadia', address: agreementAt(db, 'Haddad') },
    { name: 'an agreement that waits', as: 'nadia', address: agreementAt(db, 'Ziani') },
    { name: 'an agreement in draft', as: 'nadia', address: agreementAt(db, 'Moreau') },
    {
      name: 'an agreement to be read and signed',
      as: 'nadia',
      address: agreementAt(db, 'Ziani'),
      opens: press(/^(Sign here|Signer ici)/),
    },
    { name: 'a personal link that opens nothing', as: null, address: '/sign#token' },
    { name: 'a person, jobs', as: 'nadia', address: `${person}?tab=jobs` },
    { name: 'a person, skills', as: 'nadia', address: `${person}?tab=skills` },
    {
      name: 'what was agreed of skills',
      as: 'nadia',
      address: `${person}?tab=skills`,
      opens: press(/^(Note what was agreed|Noter ce qui est convenu)$/),
    },
    { name: 'a person, consent and sharing', as: 'nadia', address: `${person}?tab=sharing` },
    { name: 'a person, documents', as: 'nadia', address: `${person}?tab=documents` },
    { name: 'a person, about', as: 'nadia', address: `${person}?tab=about` },
    { name: 'Employers', as: 'nadia', address: '/employers' },
    { name: 'an employer', as: 'nadia', address: company },
    { name: 'a promise', as: 'nadia', address: company, opens: press(/^(Note a commitment|Noter un engagement)$/) },
    { name: 'a capacity', as: 'nadia', address: company, opens: press(/^(Note answers|Noter des réponses)$/) },
    { name: 'Outcomes', as: 'nadia', address: '/outcomes' },
    { name: 'Outcomes of everybody', as: 'luc', address: '/outcomes' },
    {
      name: 'the people behind a figure',
      as: 'ann',
      address: '/outcomes',
      opens: press(/^(See who|Voir qui)/),
    },
    { name: 'Import', as: 'nadia', address: '/import' },
    {
      name: 'asking for more time',
      as: 'nadia',
      address: `${person}?tab=plan`,
      opens: press(/^(Ask for more time|Demander plus de temps)$/),
    },
    ...SETTINGS_SCREENS,
    ...dialogScreens(person, company),
    { name: 'a page that does not exist', as: 'nadia', address: '/nowhere' },
    { name: 'telling that something is wrong', as: 'nadia', address: person, opens: tellWhatIsWrong },
    { name: 'the log', as: 'nadia', address: person, opens: pressKey('n') },
    { name: 'a check-in', as: 'nadia', address: '/', opens: press(/^(Check in|Faire le point)$/) },
    {
      name: 'adding a person',
      as: 'nadia',
      address: '/caseload',
      opens: press(/^(Add a person|Ajouter une personne)$/),
    },
    {
      name: 'adding a company',
      as: 'nadia',
      address: '/employers',
      opens: press(/^(Add a company|Ajouter une entreprise)$/),
    },
    { name: 'the reviews of a plan', as: 'nadia', address: reviews },
    { name: 'a finished review', as: 'nadia', address: `${reviews}?open=${review?.reviewId}` },
    {
      name: 'a review under way',
      as: 'nadia',
      address: reviews,
      does: press(/^(Begin the closing|Commencer la clôture)$/),
    },
    {
      name: 'adding a goal',
      as: 'nadia',
      address: `${person}?tab=plan`,
      opens: press(/^(Add a goal|Ajouter un objectif)$/),
    },
    {
      name: 'reviewing a goal',
      as: 'nadia',
      address: `${person}?tab=plan`,
      opens: press(/^(Review|Évaluer)$/),
    },
    {
      name: 'a pair of the match',
      as: 'nadia',
      address: `${person}?tab=jobs`,
      opens: press(/^(Write:|Écrire :)/),
    },
    {
      name: 'making a document',
      as: 'nadia',
      address: `${person}?tab=documents`,
      opens: press(/^(Make a document|Faire un document)$/),
    },
    {
      name: 'adding a job',
      as: 'nadia',
      address: `${person}?tab=jobs`,
      opens: press(/^(Add a job|Ajouter un emploi)$/),
    },
  ]
}

/** Whatever keeps somebody from using what is shown. */
async function faultsOf(page: Page, { opens, does }: Screen): Promise<string[]> {
  const loaded = () => page.waitForFunction(() => document.querySelector('[class*="skeleton"]') === null)
  try {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await loaded()
    await does?.(page)
    if (does !== undefined) await page.getByRole('list').first().waitFor()
    await opens?.(page)
    if (opens !== undefined) await page.locator('dialog[open] :is(form, ul, table, dl)').first().waitFor()
    await loaded()
    await page.locator('h1').first().waitFor({ state: 'attached' })
  } catch (error) {
    return [String(error)]
  }
  const title = await page.title()
  const heading = await page.getByRole('heading', { level: 1, includeHidden: true }).allInnerTexts()
  return [
    ...(await accessFaults(page, opens === undefined ? undefined : 'dialog[open]')),
    ...(await layoutFaults(page)),
    ...(heading.length === 1 ? [] : [`${heading.length} headings of level 1`]),
    ...(/^\S.* · Tandem$/.test(title) ? [] : [`the window is called “${title}”`]),
  ]
}

type Look = {
  readonly size: { readonly width: number; readonly height: number }
  readonly locale: Locale
  readonly colorScheme: 'light' | 'dark'
}

/** Goes through every screen of the demonstration; the faults are by the screen that has them. */
export async function faultsOfEveryScreen({ size, locale, colorScheme }: Look): Promise<Record<string, string[]>> {
  const { mail } = await mailServer()
  const w = await world({ webFolder: inject('webFolder'), isDemo: true, mail })
  const { context } = w
  await seedDemo(context)
  context.db.update(members).set({ locale }).run()
  context.db.update(employerContacts).set({ email: 'contact@company.example' }).run()
  const { page, at, context: browser } = await atBrowser(visitor(w), size)
  await page.emulateMedia({ colorScheme })
  await page.addInitScript((kept) => localStorage.setItem('tandem-locale', kept), locale)
  const faults: Record<string, string[]> = {}
  for (const screen of screensOf(context)) {
    const member = DEMO_MEMBERS.find((one) => one.key === screen.as)
    const row =
      member &&
      context.db
        .select()
        .from(members)
        .where(eq(members.email, demoEmail(member)))
        .get()
    await browser.clearCookies()
    if (row !== undefined) await signIn(browser, signedInAs(w, row.id))
    await page.goto(at(screen.address))
    const found = await faultsOf(page, screen)
    if (found.length > 0) faults[screen.name] = found
  }
  return faults
}
