import { createMemberLink } from '@tandem/contract/members'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { WelcomeScreen } from '../../apps/web/src/features/sign-in/welcome-screen.tsx'
import { ok, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { show, wire } from '../support/screen.tsx'
import { openApp } from '../support/whole-app.tsx'

async function aLink(hasPassword = false) {
  const w = await world()
  const g = given(w)
  g.organisation({ name: 'Tremplin asbl' })
  const memberId = g.member(['coach'], [], {
    name: 'Jonas Peeters',
    email: 'jonas@tandem.example',
    ...(hasPassword ? { passwordHash: 'x' } : {}),
  })
  const { path } = await ok(g.administrator(), createMemberLink, {
    params: { memberId },
    body: { purpose: hasPassword ? 'reset' : 'invitation', version: 1 },
  })
  return { w, memberId, token: path.split('#')[1] ?? '' }
}

async function openWelcome(hasPassword = false) {
  const { w, token } = await aLink(hasPassword)
  const line = wire(visitor(w))
  const onSignedIn = vi.fn()
  const page = () => <WelcomeScreen token={token} onSignedIn={onSignedIn} />
  const { showAgain } = show(page())
  return { w, token, line, onSignedIn, user: userEvent.setup(), drawAgain: () => showAgain(page()) }
}

const choose = () => screen.getByRole('button', { name: 'Choose and sign in' })
const password = () => screen.getByLabelText('Password', { exact: true })

describe('an invitation', () => {
  it('says whose it is and with what address one will sign in', async () => {
    await openWelcome()
    expect(await screen.findByRole('heading', { level: 1, name: 'Welcome, Jonas Peeters' })).toBeVisible()
    expect(screen.getByText('Tremplin asbl invites you to Tandem. Choose your password.')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'You will sign in with' })).toHaveValue('jonas@tandem.example')
    expect(password()).toHaveAccessibleDescription(/At least 12 characters/)
  })

  it('refuses a weak password beside its field, keeps it, and takes a good one', async () => {
    const { user, onSignedIn } = await openWelcome()
    await user.type(await screen.findByLabelText('Password', { exact: true }), 'jonas peeters')
    await user.click(choose())
    expect(await screen.findByText('Do not build it from your own name or the organisation’s.')).toBeVisible()
    expect(password()).toHaveValue('jonas peeters')
    expect(onSignedIn).not.toHaveBeenCalled()

    await user.clear(password())
    await user.type(password(), 'une phrase bien à moi')
    await user.click(choose())
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1))
  })

  it('is not read again once it has served, which would say that it is over', async () => {
    const { user, line, onSignedIn, drawAgain } = await openWelcome()
    await user.type(await screen.findByLabelText('Password', { exact: true }), 'une phrase bien à moi')
    await user.click(choose())
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled())
    drawAgain()
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 50))))
    expect(line.sent).toEqual(['POST /api/member-links/read', 'POST /api/member-links'])
  })

  it('never puts its token into an address that is sent', async () => {
    const { user, token, line, onSignedIn } = await openWelcome()
    await user.type(await screen.findByLabelText('Password', { exact: true }), 'une phrase bien à moi')
    await user.click(choose())
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled())
    expect(line.sent.filter((address) => address.includes(token))).toEqual([])
  })
})

it('a password link says that it is one', async () => {
  await openWelcome(true)
  expect(await screen.findByText('Choose a new password for Tandem at Tremplin asbl.')).toBeVisible()
})

it('a link that was used or is old says so, and shows the way', async () => {
  const { w } = await aLink()
  location.hash = 'used'
  onTestFinished(() => {
    location.hash = ''
  })
  openApp(visitor(w), '/welcome')
  expect(await screen.findByRole('heading', { level: 1, name: 'This link no longer opens' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go to sign in' })).toHaveAttribute('href', '/sign-in')
})

it('a link without its end says that it is not complete, and asks the server nothing', async () => {
  const { w } = await aLink()
  const { line } = openApp(visitor(w), '/welcome')
  expect(await screen.findByRole('heading', { level: 1, name: 'This link is not complete' })).toBeVisible()
  expect(screen.getByText(/Copy the whole address/)).toBeVisible()
  expect(line.sent).not.toContain('POST /api/member-links/read')
})

it('a link that cannot be read now has a title, and can be tried again', async () => {
  const { w, token } = await aLink()
  const line = wire(visitor(w))
  line.state = 'down'
  show(<WelcomeScreen token={token} onSignedIn={() => undefined} />)
  expect(await screen.findByRole('heading', { level: 1, name: 'Your link to Tandem' })).toBeVisible()
  line.state = 'up'
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Welcome, Jonas Peeters' })).toBeVisible()
})
