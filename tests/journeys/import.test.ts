import path from 'node:path'
import type { Locale } from '@tandem/domain/members'
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { world } from '../support/app.ts'
import { accessFaults, atBrowser, layoutFaults } from '../support/browser.ts'
import { given } from '../support/given.ts'

const webFolder = inject('webFolder')

const CASELOAD = path.join(import.meta.dirname, '../fixtures/file-active-2026.xlsx')

const WORDS = {
  en: {
    choose: 'Choose a file',
    rows: 'Rows to settle',
    add: 'Add as coach',
    who: 'Who File active, row 37 is',
    entry: 'Date entrée of File active, row 37',
    day: 'Date of Suivi 2026, row 242',
    skip: 'Skip Suivi 2026, row 243',
    kept: 'Your answers are kept.',
    settled: 'Every row is settled.',
    decided: '4 things you settled',
    looks: /things to look at/,
    columns: '19 columns taken, 3 left out',
    import: 'Import',
    done: 'It is in Tandem',
    caseload: 'See the caseload',
    list: 'Caseload',
  },
  fr: {
    choose: 'Choisir un fichier',
    rows: 'Lignes à régler',
    add: 'Ajouter comme coach',
    who: 'Qui est File active, ligne 37',
    entry: 'Date entrée de File active, ligne 37',
    day: 'Date de Suivi 2026, ligne 242',
    skip: 'Passer Suivi 2026, ligne 243',
    kept: 'Vos réponses sont gardées.',
    settled: 'Toutes les lignes sont réglées.',
    decided: '4 choses que vous avez réglées',
    looks: /choses à regarder/,
    columns: '19 colonnes reprises, 3 laissées de côté',
    import: 'Importer',
    done: 'C’est dans Tandem',
    caseload: 'Voir la file active',
    list: 'File active',
  },
} as const

async function expectSound(page: Page, step: string): Promise<void> {
  expect(await accessFaults(page), step).toEqual([])
  expect(await layoutFaults(page), step).toEqual([])
}

async function aLead(locale: Locale) {
  const w = await world({ webFolder })
  const g = given(w)
  g.organisation()
  const lead = g.lead(g.team('Tournai'))
  for (const name of ['Julie Peeters', 'Nadia Benmoussa']) g.member(['coach'], [lead.teamId], { name })
  w.context.db.update(members).set({ locale }).where(eq(members.id, lead.memberId)).run()
  return lead
}

describe('the spreadsheet of today', () => {
  it.each([
    ['en', 1360, 900],
    ['fr', 390, 844],
  ] as const)('comes in whole, in %s at %i px', async (locale, width, height) => {
    const t = WORDS[locale]
    const { page, at } = await atBrowser(await aLead(locale), { width, height })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const kept = () => page.getByText(t.kept).waitFor()
    await page.goto(at('/import'))
    await button(t.choose).waitFor()
    await expectSound(page, 'choose')

    await page.locator('input[type=file]').setInputFiles(CASELOAD)
    await page.getByRole('heading', { name: t.rows }).waitFor()
    await page.getByText(t.columns).click()
    await page.getByText(t.looks).click()
    await expectSound(page, 'review')

    await page.getByLabel('Sofia L.', { exact: true }).selectOption({ label: t.add })
    await kept()
    await page.getByLabel(t.who, { exact: true }).selectOption({ index: 1 })
    await kept()
    await page.getByLabel(t.entry, { exact: true }).fill('')
    await page.keyboard.press('Enter')
    await kept()
    await page.getByLabel(t.day, { exact: true }).fill('01/03/2026')
    await page.keyboard.press('Enter')
    await kept()
    await button(t.skip).click()
    await page.getByText(t.settled).waitFor()
    await page.getByText(t.decided).click()
    await expectSound(page, 'settled')

    await button(t.import).click()
    await page.getByText(t.done).waitFor()
    await expectSound(page, 'done')
    await page.getByRole('link', { name: t.caseload, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: t.list, exact: true }).waitFor()
    await page.getByRole('link', { name: 'Benali Aïcha' }).waitFor()
  })
})
