import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { readWorkbook } from '../../apps/server/src/features/imports/read-workbook.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { visitor, world } from '../support/app.ts'
import { accessFaults, atBrowser, layoutFaults } from '../support/browser.ts'

const CODE = 'ABCD-EFGH-JKMN'
const CASELOAD = path.join(import.meta.dirname, '../fixtures/file-active-2026.xlsx')
const WORDS = 'À trois à l’atelier : la tenue des horaires convient aux deux.'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

async function createOrganisation(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Français' }).check()
  const fill = (name: string, text: string) => page.getByLabel(name, { exact: true }).fill(text)
  await fill('Code', CODE)
  await fill('Nom de l’organisation', 'Passerelle Emploi')
  await fill('Première équipe', 'Mouscron')
  await fill('Votre nom', 'Julie Peeters')
  await fill('Votre e-mail', 'julie@passerelle.example')
  await fill('Mot de passe', 'sept hérons sur le canal')
  expect(await accessFaults(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
  await button(page, 'Créer l’organisation').click()
  await title(page, 'File active').waitFor()
}

/** Brings the spreadsheet in; what it asks is answered as a lead would. */
async function importCaseload(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Importer un tableur' }).first().click()
  await page.locator('input[type=file]').setInputFiles(CASELOAD)
  await page.getByRole('heading', { name: 'Lignes à régler' }).waitFor()
  const settle = async (act: Promise<unknown>) => {
    await act
    await page.getByText('Vos réponses sont gardées.').waitFor()
  }
  for (const coach of ['NB', 'Sofia L.'])
    await settle(page.getByLabel(coach, { exact: true }).selectOption({ label: 'Ajouter comme coach' }))
  await settle(page.getByLabel('Qui est File active, ligne 37', { exact: true }).selectOption({ index: 1 }))
  for (;;) {
    const skip = page.getByRole('button', { name: /^Passer / }).first()
    const settled = page.getByText('Toutes les lignes sont réglées.')
    await skip.or(settled).first().waitFor()
    if (await settled.isVisible()) break
    await settle(skip.click())
  }
  await button(page, 'Importer').click()
  await page.getByRole('link', { name: 'Voir la file active', exact: true }).click()
  await title(page, 'File active').waitFor()
}

const cardOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

/** Logs a visit with both parties from the open file; returns what it took beside the words. */
async function logVisit(page: Page): Promise<{ taps: number; ms: number }> {
  const start = performance.now()
  let taps = 0
  const tap = async (target: Locator) => {
    await target.click()
    taps += 1
  }
  await tap(button(page, 'Noter'))
  const dialog = page.getByRole('dialog', { name: 'Noter un suivi' })
  await tap(dialog.getByRole('radio', { name: 'Les deux', exact: true }))
  await tap(dialog.getByRole('radio', { name: 'Visite en entreprise', exact: true }))
  await dialog.getByRole('textbox', { name: 'Ce qui s’est passé', exact: true }).fill(WORDS)
  await tap(dialog.getByRole('button', { name: 'Enregistrer', exact: true }))
  await page.locator('[data-side="both"]').getByText(WORDS).waitFor()
  return { taps, ms: Math.round(performance.now() - start) }
}

async function checkInWithEmployer(page: Page): Promise<void> {
  await button(page, 'Faire le point').click()
  await page.getByRole('menuitem', { name: 'Faire le point avec Ferme du Hameau' }).click()
  const dialog = page.getByRole('dialog', { name: 'Point entreprise' })
  const overall = dialog.getByRole('radiogroup', { name: 'Dans l’ensemble, nous sommes satisfaits' })
  await overall.getByRole('radio', { name: '4', exact: true }).check({ force: true })
  await button(page, 'Enregistrer le point').click()
  await page.getByText('Point enregistré').waitFor()
}

describe('from a spreadsheet to the outcomes of the year', () => {
  it('on a phone, in French', async () => {
    const w = await world({ webFolder: inject('webFolder'), setupCode: CODE })
    const { page, at } = await atBrowser(visitor(w), { width: 390, height: 844 })
    await page.goto(at('/'))
    await createOrganisation(page)
    await importCaseload(page)
    const person = 'Benali Aïcha'
    const before = await cardOf(page, person).innerText()

    await page.getByRole('link', { name: person, exact: true }).click()
    await title(page, 'Aïcha Benali').waitFor()
    await page.getByText('Visite en entreprise, 1 h 15').waitFor()
    expect(await page.getByText('noté tard').count(), 'what a spreadsheet held was written in time').toBe(0)
    const { taps, ms } = await logVisit(page)
    console.info(`log entry on a phone: ${taps} taps beside the words, ${ms} ms until it stands in the file`)
    expect(w.context.db.select().from(logEntries).all().at(-1)).toMatchObject({ side: 'both', note: WORDS })
    await checkInWithEmployer(page)
    await page.locator('[data-side="employer"]').getByText('4/5').first().waitFor()

    await page.getByRole('link', { name: 'File active', exact: true }).click()
    await expect.poll(() => cardOf(page, person).innerText()).not.toBe(before)

    await page.getByRole('button', { name: 'Plus', exact: true }).click()
    await page.getByRole('link', { name: 'Résultats', exact: true }).click()
    await title(page, 'Résultats').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Excel', exact: true }).click()
    const file = await download
    const bytes = new Uint8Array(readFileSync(await file.path()))
    const workbook = await readWorkbook(bytes, file.suggestedFilename())
    if ('refusal' in workbook) throw new Error(workbook.refusal)
    const logged = w.context.db
      .select()
      .from(logEntries)
      .all()
      .filter(({ occurredOn }) => occurredOn >= '2026-01-01')
    const minutes = logged.reduce((sum, entry) => sum + entry.minutes, 0)
    expect(minutes).toBeGreaterThan(60 * 60)
    expect(workbook.sheets.flatMap(({ rows }) => rows)).toContainEqual(expect.arrayContaining(['Toutes', minutes]))
  })
})
