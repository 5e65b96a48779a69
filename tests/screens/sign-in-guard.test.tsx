import { DEMO_PASSWORD } from '@tandem/contract/session'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { members, sessions } from '../../apps/server/src/features/members/members.table.ts'
import { SESSION_COOKIE } from '../../apps/server/src/identity/identify.ts'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { SessionGuard, useSignedIn } from '../../apps/web/src/features/sign-in/session-guard.tsx'
import { signedInAs, type Visitor, visitor, type World, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { show, wire } from '../support/screen.tsx'
import { openApp, theDialog } from '../support/whole-app.tsx'

const PASSWORD = 'a quiet morning bake'
const MINUTE = 60_000

/** A browser: it sends the cookie that it was given last. */
function browserOf(w: World): Visitor {
  let last = ''
  const { newToken } = w.context
  Object.assign(w.context, {
    newToken: () => {
      last = newToken()
      return last
    },
  })
  return {
    world: w,
    get cookie() {
      return `${SESSION_COOKIE}=${last}`
    },
  }
}

async function atWork({ isDemo = false, password = PASSWORD } = {}) {
  const w = await world({ isDemo })
  const browser = browserOf(w)
  const g = given(w)
  g.organisation()
  const passwordHash = await hashPassword(password)
  const { memberId } = g.coach(g.team(), { email: 'nadia@tandem.example', passwordHash })
  return { w, browser, memberId }
}

function endEverySession(w: World): void {
  w.context.db.delete(sessions).run()
}

const again = () => theDialog('Sign in again')

describe('a session that ends in the middle of work', () => {
  it('is mended over the page, and nothing typed is lost', async () => {
    const { w, browser } = await atWork()
    const { user } = openApp(browser, '/settings')
    const name = await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Nadia B.')
    endEverySession(w)
    await user.click(screen.getByRole('button', { name: 'Save' }))

    const dialog = await again()
    expect(dialog.getByText('Your session has ended. What you typed is still here.')).toBeVisible()
    expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveValue('nadia@tandem.example')
    await user.type(dialog.getByLabelText('Password', { exact: true }), PASSWORD)
    await user.click(dialog.getByRole('button', { name: 'Sign in' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Nadia B.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved')).toBeVisible()
    expect(w.context.db.select().from(members).all()).toMatchObject([{ name: 'Nadia B.' }])
  })

  it('keeps the page standing when the server says in passing that nobody is signed in', async () => {
    const { w, browser } = await atWork()
    const { user, client } = openApp(browser, '/settings')
    const name = await screen.findByRole('textbox', { name: 'Name' })
    await user.type(name, ' typed')
    endEverySession(w)
    await act(() => client.refetchQueries({ queryKey: ['session'] }))

    await again()
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Nadia Benali typed')
  })

  it('stays closed after a wrong password, and cannot be waved away', async () => {
    const { w, browser } = await atWork()
    const { user, client } = openApp(browser, '/settings')
    await screen.findByRole('textbox', { name: 'Name' })
    endEverySession(w)
    await act(() => client.refetchQueries({ queryKey: ['session'] }))
    const dialog = await again()
    await user.type(dialog.getByLabelText('Password', { exact: true }), 'not this one')
    await user.click(dialog.getByRole('button', { name: 'Sign in' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('The e-mail or the password is wrong.')

    await user.keyboard('{Escape}')
    expect((await again()).getByLabelText('Password', { exact: true })).toHaveValue('not this one')
  })

  it('goes on by itself when it was mended in another tab', async () => {
    const { w, browser, memberId } = await atWork()
    const { client } = openApp(browser, '/settings')
    await screen.findByRole('textbox', { name: 'Name' })
    endEverySession(w)
    await act(() => client.refetchQueries({ queryKey: ['session'] }))
    await again()

    signedInAs(w, memberId)
    fireEvent.focus(window)

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('is one tap to mend in the demonstration, whose people know no password', async () => {
    const { w, browser } = await atWork({ isDemo: true, password: DEMO_PASSWORD })
    const { user, client } = openApp(browser, '/settings')
    await screen.findByRole('textbox', { name: 'Name' })
    endEverySession(w)
    await act(() => client.refetchQueries({ queryKey: ['session'] }))
    const dialog = await again()
    await user.click(dialog.getByRole('button', { name: 'Continue as Nadia Benali' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

function Guarded() {
  const signedIn = useSignedIn()
  return (
    signedIn && <SessionGuard {...signedIn}>{(isSignedIn) => <p>{isSignedIn ? 'at work' : 'waiting'}</p>}</SessionGuard>
  )
}

/** A page whose clock stands still but for `pass`. */
async function atAPage() {
  const { w, browser } = await atWork()
  const line = wire(browser)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { client } = show(<Guarded />)
  await vi.waitFor(() => expect(screen.getByText('at work')).toBeVisible())
  const pass = (minutes: number) => act(async () => void vi.advanceTimersByTime(minutes * MINUTE))
  return { w, line, client, pass }
}

const question = () => screen.queryByRole('alertdialog', { name: 'Still there?' })

describe('two minutes before the end', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('one is asked, and one key is the answer', async () => {
    const { line, pass } = await atAPage()
    await pass(27.9)
    expect(question()).toBeNull()
    await pass(0.2)
    const stay = within(question() ?? document.body).getByRole('button', { name: 'Stay signed in' })
    expect(stay).toHaveFocus()
    const before = line.sent.length

    fireEvent.click(stay)
    expect(question()).toBeNull()
    expect(line.sent.slice(before)).toEqual(['GET /api/session'])
    await pass(27.9)
    expect(question()).toBeNull()
  })

  it('nobody who works is asked: each answer of the server begins the time anew', async () => {
    const { client, pass } = await atAPage()
    await pass(20)
    await act(() => client.refetchQueries({ queryKey: ['session'] }))
    await pass(20)
    expect(question()).toBeNull()
    await pass(8.1)
    expect(question()).not.toBeNull()
  })

  it('without an answer the server is asked, and the sign-in stands there', async () => {
    const { w, pass } = await atAPage()
    await pass(28.1)
    expect(question()).not.toBeNull()
    endEverySession(w)
    await pass(2)
    vi.useRealTimers()

    await again()
    expect(question()).toBeNull()
    expect(screen.getByText('waiting')).toBeInTheDocument()
  })

  it('without a network nothing is said to be over that may not be', async () => {
    const { line, pass } = await atAPage()
    line.state = 'down'
    await pass(30.1)
    vi.useRealTimers()
    expect(question()).not.toBeNull()
    expect(screen.queryByRole('dialog', { name: 'Sign in again' })).toBeNull()
  })
})

it('nobody sees the page who was never signed in', async () => {
  const { w } = await atWork()
  wire(visitor(w))
  show(<Guarded />)
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 50))))
  expect(screen.queryByText('at work')).toBeNull()
})
