import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { world } from '../support/app.ts'
import { accessFaults, atBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'

const webFolder = inject('webFolder')

const PHONE = { width: 390, height: 844 }

async function samirAtWork(size?: { width: number; height: number }) {
  const w = await world({ webFolder })
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  g.placement(samir)
  g.goal(samir)
  const desk = await atBrowser(nadia, size)
  await desk.page.goto(desk.at(`/people/${samir.workerId}`))
  await desk.page.getByRole('heading', { name: 'Samir Haddad' }).waitFor()
  return { ...desk, url: desk.page.url(), entries: () => w.context.db.select().from(logEntries).all() }
}

const note = (page: Page) => page.getByRole('textbox', { name: 'What happened', exact: true })

/** Everything that the browser keeps for this site, as text. */
function keptByBrowser(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tandem-log')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const all = <Row>(name: string) =>
      new Promise<Row[]>((resolve) => {
        const request = database.transaction(name).objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result)
      })
    const rows = await all<{ kind: string; bytes: ArrayBuffer }>('rows')
    const keys = await all<CryptoKey>('keys')
    database.close()
    const latin = new TextDecoder('latin1')
    return {
      kinds: rows.map((row) => row.kind).sort(),
      text: rows.map((row) => JSON.stringify(row) + latin.decode(row.bytes)).join('\n'),
      mayLeave: keys.map((key) => key.extractable),
      elsewhere: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    }
  })
}

describe('a coach on the phone', () => {
  it('logs a visit with both parties in two taps and a sentence', async () => {
    const { page, entries } = await samirAtWork(PHONE)
    await page.getByRole('button', { name: 'Log', exact: true }).click()
    await note(page).fill('Three-way talk at the workplace.')
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('#main').getByText('Three-way talk at the workplace.').waitFor()
    await expect
      .poll(entries)
      .toMatchObject([{ side: 'both', mode: 'onSite', note: 'Three-way talk at the workplace.' }])
  })
})

describe('words on their way', () => {
  it('lie sealed on the device and survive a reload', async () => {
    const { page, entries } = await samirAtWork()
    await page.getByRole('button', { name: 'Log', exact: true }).click()
    await note(page).fill('The zibeline must stay')
    await page.getByText('draft kept on this device').waitFor()

    const kept = await keptByBrowser(page)
    expect(kept).toMatchObject({ kinds: ['form', 'log'], mayLeave: [false], elsewhere: '[{},{},""]' })
    for (const word of ['zibeline', 'Samir', 'Haddad', 'Lenoir']) expect(kept.text).not.toContain(word)

    await page.reload()
    await page.getByRole('button', { name: 'Drafts (1)' }).click()
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await note(page).inputValue()).toBe('The zibeline must stay')
    await page.keyboard.press('Control+Enter')
    await page.getByText('All saved').waitFor()
    await expect.poll(() => entries().map((entry) => entry.note)).toEqual(['The zibeline must stay'])
    expect((await keptByBrowser(page)).kinds).toEqual(['form'])
  })

  it('are written by one tab at a time', async () => {
    const { context, page, url } = await samirAtWork()
    await page.getByRole('button', { name: 'Log', exact: true }).click()
    await note(page).fill('Held by the first tab')
    await page.getByText('draft kept on this device').waitFor()

    const second = await context.newPage()
    await second.goto(url)
    await second.getByRole('button', { name: 'Drafts (1)' }).click()
    await second.getByRole('button', { name: 'Continue' }).click()
    await second.getByText('This draft is open in another tab.').waitFor()
    await second.keyboard.press('Escape')
    await second.keyboard.press('n')
    await note(second).fill('Begun in the second')
    await page.getByText('Drafts (2)').waitFor({ state: 'attached' })
    expect(await note(page).inputValue()).toBe('Held by the first tab')
  })

  it('wait for the network and go out once', async () => {
    const { context, page, entries } = await samirAtWork()
    await page.getByRole('button', { name: 'Log', exact: true }).click()
    await note(page).fill('In the Ardennes')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('1 waiting for the network').waitFor()
    expect(entries()).toEqual([])
    await context.setOffline(false)
    await page.getByText('All saved').waitFor()
    await page.getByText('In the Ardennes').waitFor()
    expect(entries()).toHaveLength(1)
  })
})
