import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { checkInLinks } from '../../apps/server/src/features/check-in-links/check-in-links.table.ts'
import { satisfactionSurveys } from '../../apps/server/src/features/satisfaction/satisfaction.table.ts'
import { visitor, world } from '../support/app.ts'
import { accessFaults, atBrowser, layoutFaults } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { giveCheckInLink } from '../support/given-check-in-links.ts'
import { giveSatisfactionLink } from '../support/given-satisfaction-links.ts'

const webFolder = inject('webFolder')

const OLD_PHONE = { width: 360, height: 640 }
const TOKEN = 'a-link-for-samir'
/** What the page may weigh in all, as it comes over the line. */
const MOST_BYTES = 60_000

async function atLink() {
  const w = await world({ webFolder })
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const placementId = g.placement(samir)
  giveCheckInLink(
    w,
    { episodeId: samir.episodeId, placementId, memberId: nadia.memberId },
    { token: TOKEN, locale: 'fr' },
  )
  const desk = await atBrowser(visitor(w), OLD_PHONE)
  const sizes: Promise<number>[] = []
  desk.page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize))
  })
  await desk.page.goto(desk.at(`/answer#${TOKEN}`))
  await desk.page.getByRole('heading', { name: 'Bonjour Samir' }).waitFor()
  const bytes = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  return { ...desk, bytes, link: () => w.context.db.select().from(checkInLinks).get() }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

async function atOpinion() {
  const w = await world({ webFolder })
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const about = { episodeId: samir.episodeId, memberId: nadia.memberId, placementId: null }
  giveSatisfactionLink(w, about, { token: TOKEN, locale: 'fr' })
  const desk = await atBrowser(visitor(w), OLD_PHONE)
  await desk.page.goto(desk.at(`/opinion#${TOKEN}`))
  return { ...desk, form: () => w.context.db.select().from(satisfactionSurveys).get() }
}

describe('somebody without account, on an old phone', () => {
  it('says what they think of the coaching, told that no coach sees it, and leaves out what they like', async () => {
    const { page, form } = await atOpinion()
    await page.getByRole('heading', { name: 'Bonjour Samir' }).waitFor()
    await page.getByText('Votre coach ne voit pas vos réponses').waitFor()
    const tap = async (name: string) => {
      expect([await accessFaults(page), await layoutFaults(page)]).toEqual([[], []])
      await page.getByRole('button', { name, exact: true }).click()
    }
    await tap('Commencer')
    for (const at of [1, 2, 3, 4, 5]) {
      await page.getByText(`Question ${at} sur 6`).waitFor()
      await tap(at === 3 ? 'Je laisse cette question' : 'Plutôt oui')
    }
    await page.getByText('Question 6 sur 6').waitFor()
    await tap('9')
    await page.getByText(/: 5 sur 6\.$/).waitFor()
    await tap('Envoyer')
    await page.getByRole('heading', { name: 'Merci' }).waitFor()
    expect(form()).toMatchObject({ outcome: 'answered', mark: 9 })
    expect(form()?.statements.map(({ value }) => value)).toEqual([4, 4, 4, 4])
  })

  it('answers in seven taps on a page that opens on a poor line', async () => {
    const { page, bytes, link, at } = await atLink()
    expect(await bytes()).toBeLessThan(MOST_BYTES)
    const taps: string[] = []
    const tap = async (name: string) => {
      expect([await accessFaults(page), await layoutFaults(page)]).toEqual([[], []])
      await page.getByRole('button', { name, exact: true }).click()
      taps.push(name)
    }
    await tap('Commencer')
    for (const number of [1, 2, 3, 4, 5]) {
      await page.getByText(`Question ${number} sur 5`).waitFor()
      await tap(number === 2 ? 'Plutôt non' : 'Tout à fait')
    }
    await page.getByRole('heading', { name: 'Prêt à envoyer ?' }).waitFor()
    await tap('Envoyer')
    await page.getByRole('heading', { name: 'Merci' }).waitFor()
    expect(taps).toHaveLength(7)
    expect(link()).toMatchObject({ outcome: 'answered', draft: null })
    expect(link()?.ratings?.map(({ value }) => value)).toEqual([5, 2, 5, 5, 5])
    expect(await bytes()).toBeLessThan(MOST_BYTES)
    await page.goto(at('/answer#another-link'))
    await page.getByRole('heading', { name: /Ce lien ne s’ouvre plus|This link no longer opens/ }).waitFor()
  })

  it('goes on where they stopped, with the keyboard alone, and without a line loses nothing', async () => {
    const { page, context, link } = await atLink()
    const press = async (key: string, times = 1) => {
      for (let count = 0; count < times; count += 1) await page.keyboard.press(key)
    }
    await expect.poll(() => focused(page)).toBe('Bonjour Samir')
    await press('Tab')
    expect(await focused(page)).toBe('Commencer')
    await press('Enter')
    await page.getByText('Question 1 sur 5').waitFor()
    await expect.poll(() => focused(page)).toBe('Je sais ce qu’on attend et je le fais bien')
    await press('Tab', 5)
    await press('Enter')
    await page.getByText('Question 2 sur 5').waitFor()
    await expect.poll(() => link()?.draft?.ratings).toEqual([{ code: 'quality', value: 1 }])
    await page.reload()
    await page.getByRole('button', { name: 'Reprendre où vous en étiez' }).click()
    for (const at of [2, 3, 4, 5]) {
      await page.getByText(`Question ${at} sur 5`).waitFor()
      await page.getByRole('button', { name: 'Je ne peux pas dire' }).click()
    }
    await page.getByLabel('Qu’est-ce qui est difficile').fill('Le bruit')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await page.getByText('Pas de connexion. Vos réponses sont toujours là').waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await page.getByRole('heading', { name: 'Merci' }).waitFor()
    expect(link()?.words).toMatchObject([{ word: 'isHard', answer: 'Le bruit' }])
  })
})
