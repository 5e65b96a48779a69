import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { SESSION_COOKIE } from '../../apps/server/src/identity/identify.ts'
import type { Visitor } from './app.ts'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The browser asked for, an installed one, or the one that comes with the packages. */
async function executable(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env.TANDEM_CHROMIUM ?? INSTALLED.find((file) => existsSync(file))
  if (named !== undefined) return { executablePath: named, args: FLAGS }
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return { executablePath: await sparticuz.executablePath(), args }
}

export type Desk = { readonly context: BrowserContext; readonly page: Page; readonly at: (address: string) => string }

/** Puts somebody's session into the browser; a visitor has none. */
export async function signIn(context: BrowserContext, who: Visitor): Promise<void> {
  const [, value] = who.cookie.split('=')
  if (value === undefined) return
  await context.addCookies([
    { name: SESSION_COOKIE, value, domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
  ])
}

/** Somebody at a real browser, signed in. Whatever the page complains about fails the test. */
export async function atBrowser(who: Visitor, size = { width: 1360, height: 900 }): Promise<Desk> {
  const address = await who.world.server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch(await executable())
  const context = await browser.newContext({ viewport: size })
  await signIn(context, who)
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(error.error().message))
  onTestFinished(async () => {
    await browser.close()
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })
  return { context, page: await context.newPage(), at: (one) => `${address}${one}` }
}

/** Faults of accessibility on what is shown, by the rules of WCAG 2.2 AA and good practice. */
export async function accessFaults(page: Page, within?: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  /* What passes is not told node by node, no style sheet is fetched again, and the rules run in the page itself
     (no page has a frame of another origin): the rest would take most of the time. */
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(tags)
    .setLegacyMode()
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  return violations.map((fault) => `${fault.id}: ${fault.nodes[0]?.html ?? ''}`)
}

/** What stands out of the window sideways, and what a dialog hides to the side. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (node: Element) => `${node.tagName.toLowerCase()}.${node.className}`
    const root = document.documentElement
    const wide = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > innerWidth + 1,
    )
    const page =
      root.scrollWidth > innerWidth ? [`the page scrolls sideways: ${wide.slice(0, 4).map(named).join(', ')}`] : []
    const hidden = [...document.querySelectorAll('dialog[open], dialog[open] form, dialog[open] form > div')]
      .filter((node) => node.scrollWidth > node.clientWidth)
      .map((node) => `the dialog is wider than it shows: ${named(node)}`)
    return [...page, ...hidden]
  })
}
