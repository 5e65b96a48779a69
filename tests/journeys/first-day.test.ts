import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { visitor, world } from '../support/app.ts'
import { atBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'

const webFolder = inject('webFolder')

const CODE = 'ABCD-EFGH-JKMN'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const isFocused = (target: Locator) => target.evaluate((node) => node === document.activeElement)

/** Presses Tab until the focus is there; returns how often. */
async function tabTo(page: Page, target: Locator): Promise<number> {
  await target.waitFor()
  for (let taps = 1; taps <= 80; taps++) {
    await page.keyboard.press('Tab')
    if (await isFocused(target)) return taps
  }
  throw new Error('The keyboard does not lead there')
}

async function setUp(page: Page): Promise<void> {
  await title(page, 'Welcome to Tandem').waitFor()
  await box(page, 'Code').fill(CODE)
  await box(page, 'Name of the organisation').fill('Passerelle Emploi')
  await box(page, 'First team').fill('Tournai')
  await box(page, 'Your name').fill('Nadia Benali')
  await box(page, 'Your e-mail').fill('nadia@passerelle.example')
  await page.getByLabel('Password', { exact: true }).fill('seven herons over the canal')
  await button(page, 'Create the organisation').click()
  await title(page, 'Caseload').waitFor()
}

async function addPerson(page: Page): Promise<void> {
  await button(page, 'Add a person').first().click()
  await box(page, 'First name').fill('Amal')
  await box(page, 'Last name').fill('Dupont')
  await button(page, 'Add').click()
  await title(page, 'Amal Dupont').waitFor()
}

async function addCompany(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Employers', exact: true }).click()
  await button(page, 'Add a company').first().click()
  await box(page, 'Company').fill('Atelier du Pont')
  await box(page, 'Town').fill('Tournai')
  await button(page, 'Save').click()
  await title(page, 'Atelier du Pont').waitFor()
}

async function caseloadRow(page: Page, holds: string): Promise<string> {
  await page.getByRole('link', { name: 'Caseload', exact: true }).click()
  return page.getByRole('row', { name: 'Dupont Amal' }).filter({ hasText: holds }).innerText()
}

async function openPerson(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dupont Amal' }).click()
  await title(page, 'Amal Dupont').waitFor()
}

async function addJob(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Jobs', exact: true }).click()
  await button(page, 'Add a job').click()
  await page.getByRole('combobox', { name: 'Employer' }).pressSequentially('atelier')
  await page.getByRole('option', { name: 'Atelier du Pont' }).click()
  await page.getByLabel('First day').fill('2026-11-09')
  await button(page, 'Add').click()
  await page.getByText('Job at Atelier du Pont added').waitFor()
  await page.getByRole('link', { name: 'Both sides', exact: true }).click()
}

/** A visit with both parties, by the keyboard alone; returns what it took. */
async function logVisit(page: Page, words: string): Promise<{ keys: number; ms: number }> {
  const start = performance.now()
  await page.keyboard.press('n')
  const note = box(page, 'What happened')
  await note.waitFor()
  const focused = note.and(page.locator(':focus')).waitFor({ timeout: 2_000 })
  const keys = await focused.then(
    () => 0,
    () => tabTo(page, note),
  )
  await page.keyboard.insertText(words)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(words).waitFor()
  return { keys: keys + 2, ms: Math.round(performance.now() - start) }
}

async function checkInWithEmployer(page: Page): Promise<void> {
  await button(page, 'Check in').click()
  await page.getByRole('menuitem', { name: 'Check in with Atelier du Pont' }).click()
  const dialog = page.getByRole('dialog', { name: 'Employer check-in' })
  await dialog.getByRole('radiogroup').last().waitFor()
  const overall = dialog.getByRole('radiogroup', { name: 'All in all, we are satisfied' })
  await overall.getByRole('radio', { name: '4', exact: true }).check({ force: true })
  await button(page, 'Save check-in').click()
  await page.getByText('Check-in saved').waitFor()
}

describe('the first day', () => {
  it('leads from an empty installation to both sides of a first file', async () => {
    const w = await world({ webFolder, setupCode: CODE })
    const { page, at } = await atBrowser(visitor(w))
    await page.goto(at('/'))
    await setUp(page)
    await addPerson(page)
    await addCompany(page)
    const before = await caseloadRow(page, 'never')
    await openPerson(page)
    await addJob(page)

    const words = 'Three-way talk at the workshop: the early shift suits both.'
    const { keys, ms } = await logVisit(page, words)
    console.info(`first log entry: ${keys} keys beside the words, ${ms} ms until it stands in the file`)
    const entries = w.context.db.select().from(logEntries).all()
    expect(entries).toMatchObject([{ side: 'both', mode: 'onSite', note: words }])
    expect(keys).toBeLessThanOrEqual(2)

    await checkInWithEmployer(page)
    await page.locator('[data-side="both"]').getByText(words).waitFor()
    await page.locator('[data-side="employer"]').getByText('4/5').first().waitFor()

    const after = await caseloadRow(page, 'Atelier du Pont')
    expect(before).not.toContain('Atelier du Pont')
    expect(after).not.toContain('never')
    expect(after.match(/\b0 d\b/g)).toHaveLength(2)

    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('radio', { name: 'Français' }).click()
    await title(page, 'Réglages').waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
    await page.getByRole('link', { name: 'File active' }).waitFor()
  })
})

describe('the keyboard alone', () => {
  it('leads from Today to a file and its log, and the focus comes back', async () => {
    const w = await world({ webFolder })
    const g = given(w)
    g.organisation()
    const nadia = g.coach()
    const samir = g.episode(nadia)
    g.placement(samir)
    g.task(nadia, samir, { title: 'Call back' })
    const { page, at } = await atBrowser(nadia)
    await page.goto(at('/'))
    await tabTo(page, page.getByRole('link', { name: /Samir Haddad/ }).first())
    await page.keyboard.press('Enter')
    await title(page, 'Samir Haddad').waitFor()

    const log = button(page, 'Log')
    await tabTo(page, log)
    await page.keyboard.press('Enter')
    await box(page, 'What happened').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await isFocused(log)).toBe(true)

    const jobs = page.getByRole('link', { name: 'Jobs', exact: true })
    await tabTo(page, jobs)
    await logVisit(page, 'Back on the early shift')
    expect(await isFocused(jobs)).toBe(true)
  })
})
