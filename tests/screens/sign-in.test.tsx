import { signIn } from '@tandem/contract/session'
import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { send, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openApp } from '../support/whole-app.tsx'

const PASSWORD = 'a quiet morning bake'
const EMAIL = 'nadia@tandem.example'

async function anOffice(options: { readonly isDemo?: boolean; readonly password?: string } = {}) {
  const w = await world({ isDemo: options.isDemo ?? false })
  const g = given(w)
  g.organisation()
  const passwordHash = await hashPassword(options.password ?? PASSWORD)
  g.member(['coach'], [g.team()], { email: EMAIL, passwordHash })
  return { w, g }
}

async function fillIn(user: UserEvent, typed: string) {
  await user.click(await email())
  await user.paste(EMAIL)
  await user.click(password())
  await user.paste(typed)
}

const email = () => screen.findByRole('textbox', { name: 'E-mail' })
const password = () => screen.getByLabelText('Password', { exact: true })
const submit = () => screen.getByRole('button', { name: 'Sign in' })

describe('the sign-in', () => {
  it('leads to the place that was asked for', async () => {
    const { w } = await anOffice()
    const { user, router } = openApp(visitor(w), '/caseload?sort=name')
    await fillIn(user, PASSWORD)
    await user.click(submit())

    await waitFor(() => expect(router.state.location.pathname).toBe('/caseload'))
  })

  it('keeps what was typed after a wrong try, and says no more than that', async () => {
    const { w } = await anOffice()
    const { user } = openApp(visitor(w), '/sign-in')
    await fillIn(user, 'not this one')
    await user.click(submit())

    expect(await screen.findByRole('alert')).toHaveTextContent('Not signed inThe e-mail or the password is wrong.')
    expect(await email()).toHaveValue(EMAIL)
    expect(password()).toHaveValue('not this one')
  })

  it('says beside each field that it is empty', async () => {
    const { w } = await anOffice()
    const { user, line } = openApp(visitor(w), '/sign-in')
    await email()
    await user.click(submit())

    expect(await email()).toHaveAccessibleDescription('Fill this in.')
    expect(password()).toHaveAccessibleDescription('Fill this in.')
    expect(line.sent).not.toContain('POST /api/session')
  })

  it('tells how long to wait after too many tries', async () => {
    const { w } = await anOffice()
    const body = { email: EMAIL, password: 'guess' }
    await Promise.all(Array.from({ length: 20 }, () => send(visitor(w), signIn, { body })))
    const { user } = openApp(visitor(w), '/sign-in')
    await fillIn(user, PASSWORD)
    await user.click(submit())

    expect(await screen.findByRole('alert')).toHaveTextContent(/Too many tries.*Try again in 1 minute\./)
  })

  it('shows the password on wish', async () => {
    const { w } = await anOffice()
    const { user } = openApp(visitor(w), '/sign-in')
    await email()
    expect(password()).toHaveAttribute('type', 'password')
    await user.click(screen.getByRole('checkbox', { name: 'Show the password' }))
    expect(password()).toHaveAttribute('type', 'text')
  })

  it('says so when the server cannot be reached, and goes on when it can', async () => {
    const { w } = await anOffice()
    const { user, line } = openApp(visitor(w), '/sign-in')
    await fillIn(user, PASSWORD)
    line.state = 'down'
    await user.click(submit())
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection.')

    line.state = 'up'
    await user.click(submit())
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Sign in' })).toBeNull())
  })

  it('can be read in French, chosen there', async () => {
    const { w } = await anOffice()
    const { user } = openApp(visitor(w), '/sign-in')
    await user.click(await screen.findByRole('radio', { name: 'Français' }))
    expect(screen.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
    expect(screen.getByText(/Demandez un lien à votre administrateur/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'English' }))
  })

  it.each([
    ['the language chosen there before', 'fr', ['en-GB', 'fr']],
    ['the first language of the browser that Tandem speaks', null, ['nl-BE', 'fr-BE', 'en']],
  ])('begins in %s', async (_, kept, languages) => {
    const { w } = await anOffice()
    if (kept !== null) localStorage.setItem('tandem-locale', kept)
    const browser = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
    onTestFinished(() => {
      browser.mockRestore()
      localStorage.clear()
    })
    openApp(visitor(w), '/sign-in')
    expect(await screen.findByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])(
    'never leads to another site, as %s would',
    async (to) => {
      const { g } = await anOffice()
      const { router } = openApp(g.coach(), `/sign-in?to=${encodeURIComponent(to)}`)
      await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    },
  )

  it('is passed over by who is signed in, and waits for the first run where there is nobody', async () => {
    const { g } = await anOffice()
    const { router } = openApp(g.coach(), '/sign-in')
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    const empty = openApp(visitor(await world({ setupCode: 'ABCD' })), '/sign-in')
    await waitFor(() => expect(empty.router.state.location.pathname).toBe('/setup'))
  })
})

describe('the demonstration', () => {
  it('offers its people, one tap each', async () => {
    const { w } = await anOffice({ isDemo: true, password: 'demo-tandem-2026' })
    const { user, router } = openApp(visitor(w), '/')
    await user.click(await screen.findByRole('button', { name: 'Nadia Benali · coach' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  })

  it('says so when somebody has changed the password of an account', async () => {
    const { w } = await anOffice({ isDemo: true })
    const { user } = openApp(visitor(w), '/sign-in')
    await user.click(await screen.findByRole('button', { name: 'Nadia Benali · coach' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The e-mail or the password is wrong.')
  })
})
