import { readSession } from '@tandem/contract/session'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { organisations } from '../../apps/server/src/features/organisation/organisation.table.ts'
import { visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openApp } from '../support/whole-app.tsx'

const CODE = 'ABCD-EFGH-JKMN'

async function firstRun() {
  const w = await world({ setupCode: CODE })
  const opened = openApp(visitor(w), '/')
  await screen.findByRole('heading', { level: 1, name: 'Welcome to Tandem' })
  const fill = async (name: string, text: string) => {
    const box = screen.getByLabelText(name, { exact: true })
    await opened.user.clear(box)
    await opened.user.paste(text)
  }
  const fillAll = async (code = CODE) => {
    await fill('Code', code)
    await fill('Name of the organisation', 'Tremplin asbl')
    await fill('First team', 'Tournai')
    await fill('Your name', 'Marie Urbain')
    await fill('Your e-mail', 'marie@tandem.example')
    await fill('Password', 'un matin tranquille')
  }
  const create = () => opened.user.click(screen.getByRole('button', { name: 'Create the organisation' }))
  return { w, ...opened, fill, fillAll, create, stored: () => w.context.db.select().from(organisations).all() }
}

describe('the first run', () => {
  it('is one page, from a browser that knows nobody to the caseload', async () => {
    const { fillAll, create, stored, router, client } = await firstRun()
    await fillAll()
    await create()

    await waitFor(() => expect(router.state.location.pathname).toBe('/caseload'))
    expect(stored()).toMatchObject([{ name: 'Tremplin asbl', locale: 'en' }])
    const session = client.getQueriesData<{ member: { roles: string[]; teams: { name: string }[] } }>({
      queryKey: ['session'],
    })[0]?.[1]
    expect(readSession.reply.parse(session).member).toMatchObject({
      roles: ['coach', 'lead', 'administrator'],
      teams: [{ name: 'Tournai' }],
    })
  })

  it('makes an administrator alone of somebody who does neither', async () => {
    const { fillAll, create, user, client } = await firstRun()
    await fillAll()
    await user.click(screen.getByRole('checkbox', { name: 'I coach people myself' }))
    await user.click(screen.getByRole('checkbox', { name: 'I coordinate the team' }))
    await create()

    await waitFor(() => {
      const [, session] = client.getQueriesData({ queryKey: ['session'] })[0] ?? []
      expect(readSession.reply.parse(session).member?.roles).toEqual(['administrator'])
    })
  })

  it('says all that is missing at the top, each line leading to its field', async () => {
    const { create, stored, user } = await firstRun()
    await create()

    const summary = await screen.findByRole('alert')
    expect(summary).toHaveFocus()
    expect(summary).toHaveTextContent('Not created yet')
    await user.click(screen.getByRole('link', { name: 'Your name: Fill this in.' }))
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveFocus()
    expect(stored()).toEqual([])
  })

  it('keeps every word when the code is not right', async () => {
    const { fillAll, fill, create, stored, router } = await firstRun()
    await fillAll('WRONG')
    await create()

    expect(
      await screen.findByRole('link', { name: 'Code: This is not the code printed in the terminal.' }),
    ).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Name of the organisation' })).toHaveValue('Tremplin asbl')
    expect(screen.getByLabelText('Password', { exact: true })).toHaveValue('un matin tranquille')
    expect(stored()).toEqual([])

    await fill('Code', 'abcd-efgh-jkmn')
    await create()
    await waitFor(() => expect(router.state.location.pathname).toBe('/caseload'))
  })

  it('says the rules of the password before, and why one is refused', async () => {
    const { fillAll, fill, create } = await firstRun()
    await fillAll()
    expect(screen.getByLabelText('Password', { exact: true })).toHaveAccessibleDescription(/At least 12 characters/)
    await fill('Password', 'motdepasse123')
    await create()
    expect(await screen.findByText('This password is too easy to guess.')).toBeVisible()
  })

  it('offers the time zone of this browser, among all', async () => {
    const { user, fillAll, create, stored, router } = await firstRun()
    const zone = screen.getByRole('combobox', { name: 'Time zone' })
    expect(zone).toHaveValue(Intl.DateTimeFormat().resolvedOptions().timeZone)
    await user.selectOptions(zone, 'Europe/Brussels')
    await fillAll()
    await create()
    await waitFor(() => expect(router.state.location.pathname).toBe('/caseload'))
    expect(stored()).toMatchObject([{ timeZone: 'Europe/Brussels' }])
  })

  it('tells how to look around with demo data instead', async () => {
    await firstRun()
    expect(screen.getByText('npm start -- --demo')).toBeVisible()
  })

  it('shows the sign-in to whoever comes second', async () => {
    const { w, fillAll, create } = await firstRun()
    await fillAll()
    given(w).organisation()
    await create()

    expect(await screen.findByText('The organisation exists already. Sign in instead.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to sign in' })).toBeVisible()
  })
})

describe('only looking', () => {
  it('opens the demonstration with one tap, and leads to its accounts', async () => {
    const w = await world({
      setupCode: CODE,
      openDemo: async () => {
        given(w).organisation()
        Object.assign(w.context, { isDemo: true })
      },
    })
    const { user, router } = openApp(visitor(w), '/')

    await user.click(await screen.findByRole('button', { name: 'Explore with demo data' }))

    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'))
  })

  it('says how to start it where it is not offered', async () => {
    await firstRun()
    expect(await screen.findByText('npm start -- --demo')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Explore with demo data' })).toBeNull()
  })

  it('says when it cannot be opened', async () => {
    const w = await world({ setupCode: CODE, openDemo: () => Promise.reject(new Error('in use')) })
    const { user } = openApp(visitor(w), '/')

    await user.click(await screen.findByRole('button', { name: 'Explore with demo data' }))

    expect(await screen.findByText('The demonstration did not open')).toBeDefined()
  })
})
