import { recordLogEntry } from '@tandem/contract/log-entries'
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { workers } from '../../apps/server/src/features/workers/workers.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { agreeToCalls } from '../support/given-consents.ts'
import { logDraft } from '../support/log-draft.ts'
import { samirAtWork } from '../support/places.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

async function samirsFile(locale: 'en' | 'fr' = 'en') {
  const scene = await samirAtWork(locale)
  return { ...scene, stored: () => scene.w.context.db.select().from(workers).all() }
}

async function retype(user: UserEvent, box: HTMLElement, text: string) {
  await user.clear(box)
  await user.type(box, text)
}

describe('the file of a person', () => {
  it('says who, where the accompaniment stands and the clock of its plan, on every tab', async () => {
    const { nadia, file } = await samirsFile()
    const { user, router } = openApp(nadia, file)
    expect(await screen.findByRole('heading', { level: 1, name: 'Samir Haddad' })).toBeVisible()
    const steps = within(screen.getByRole('list', { name: 'Where the accompaniment stands' }))
    expect(steps.getByText('In the job · week 8')).toHaveAttribute('aria-current', 'step')
    expect(await screen.findByText('17 days left')).toBeVisible()
    expect(screen.getByText('0 min of 40 h')).toBeVisible()
    for (const tab of ['Plan and goals', 'Jobs', 'Person']) {
      await user.click(screen.getByRole('link', { name: tab }))
      expect(screen.getByRole('heading', { level: 1, name: 'Samir Haddad' })).toBeVisible()
      const tabs = within(screen.getByRole('navigation', { name: 'Parts of the file' }))
      await waitFor(() =>
        expect(tabs.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page')).toEqual([
          tabs.getByRole('link', { name: tab }),
        ]),
      )
    }
    expect(router.state.location.search).toMatchObject({ tab: 'about' })
    expect(document.title).toBe('A person’s file · Tandem')
  })

  it('tells what happened on two lanes, what was done together across both', async () => {
    const { g, nadia, samir, placementId, file } = await samirsFile()
    g.logEntry(nadia, samir, { placementId })
    g.logEntry(nadia, samir, {
      side: 'worker',
      withParties: ['worker'],
      mode: 'phone',
      note: 'Sleeps better.',
      occurredOn: '2026-11-10',
    })
    g.checkIn(nadia, samir, placementId, { overall: 3, ratings: [] })
    openApp(nadia, file)
    const side = (text: string) => screen.getByText(text).closest('[data-side]')?.getAttribute('data-side')
    await screen.findByText('Three-way talk at the workplace.')
    expect(side('Three-way talk at the workplace.')).toBe('both')
    expect(side('Sleeps better.')).toBe('worker')
    expect(side('Check-in, call')).toBe('employer')
    expect(side('Hired')).toBe('employer')
  })

  it('keeps the filters of the timeline in the address, and says when nothing is of that kind', async () => {
    const { g, nadia, samir, placementId, file } = await samirsFile()
    g.logEntry(nadia, samir, { placementId })
    g.logEntry(nadia, samir, { side: 'worker', withParties: ['worker'], note: 'Sleeps better.' })
    const { user, router } = openApp(nadia, `${file}?side=worker`)
    expect(await screen.findByText('Sleeps better.')).toBeVisible()
    expect(screen.queryByText('Three-way talk at the workplace.')).toBeNull()
    expect(screen.getByRole('combobox', { name: 'Side' })).toHaveValue('worker')

    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Check-ins')
    expect(await screen.findByText('Nothing of this kind.')).toBeVisible()
    expect(router.state.location.search).toMatchObject({ side: 'worker', what: 'checkIn' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Side' }), 'Both sides')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Log')
    expect(await screen.findByText('Three-way talk at the workplace.')).toBeVisible()
  })

  it('tells what was decided as lines that lead to it', async () => {
    const { nadia, samir, file } = await samirsFile()
    await agreeToCalls(nadia, samir.workerId)
    openApp(nadia, file)
    const agreed = await screen.findByRole('link', { name: 'Samir agrees' })
    expect(agreed).toHaveAttribute('href', `${file}?tab=sharing`)
    expect(agreed.closest('[data-side]')).toHaveAttribute('data-side', 'worker')
    expect(screen.getByText('Call after the coaching')).toBeVisible()
    const plan = screen.getByRole('link', { name: 'Plan 1 begins, until 11 Dec' })
    expect(plan).toHaveAttribute('href', `${file}?tab=plan`)
  })

  it('puts what both sides say beside each other and shows where they are apart', async () => {
    const { g, nadia, samir, placementId, file } = await samirsFile()
    const rated = (pace: number | null, safety: number) => [
      { item: 'pace' as const, question: 'pace', value: pace, example: null },
      { item: 'safety' as const, question: 'safety', value: safety, example: null },
    ]
    g.checkIn(nadia, samir, placementId, { party: 'employer', heldOn: '2026-10-20', ratings: rated(3, 4).slice(0, 1) })
    g.checkIn(nadia, samir, placementId, { party: 'employer', ratings: rated(2, 4) })
    g.checkIn(nadia, samir, placementId, { party: 'worker', heldOn: '2026-11-18', ratings: rated(4, 4) })
    openApp(nadia, file)
    const table = within(await screen.findByRole('table', { name: 'What both sides say' }))
    expect(table.getByRole('row', { name: /^Pace 2 apart Samir: 4 .* 4 6 days ago 2 5 days ago$/ })).toBeVisible()
    expect(table.getByRole('row', { name: 'Safety no gap 4 6 days ago 4 5 days ago' })).toBeVisible()
    expect(
      table.getByRole('img', { name: 'Samir: 4 on 18 Nov; Boulangerie Lenoir: 3 on 20 Oct and 2 on 19 Nov' }),
    ).toBeVisible()
  })

  it('lists what comes next by the rules of Today', async () => {
    const { g, nadia, samir, file } = await samirsFile()
    g.task(nadia, samir)
    openApp(nadia, file)
    const next = within((await screen.findByRole('heading', { name: 'Next' })).closest('section') as HTMLElement)
    expect(await next.findByText('Call back about the childcare place')).toBeVisible()
    expect(next.getByText('1 day late')).toBeVisible()
    expect(next.getByText('Trial period ends')).toBeVisible()
  })

  it('teaches its use while nothing is written, in French', async () => {
    const w = await world()
    const g = given(w)
    g.organisation()
    const nadia = g.coach(g.team(), { locale: 'fr' })
    const { workerId } = g.episode(nadia, { enteredOn: '2026-11-24' })
    openApp(nadia, `/people/${workerId}`)
    expect(await screen.findByText(/Rien n’est encore écrit/)).toBeVisible()
    expect(await screen.findByText(/Personne n’a encore été interrogé/)).toBeVisible()
    expect(await screen.findByText(/Pas encore d’objectif/)).toBeVisible()
    expect(screen.getByText('Pas encore de plan')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Faire le point' })).toBeNull()
  })

  it('of somebody else’s caseload is not there, like one that does not exist', async () => {
    const { g, nadia } = await samirsFile()
    const other = g.episode(g.coach(), { firstName: 'Zoé' })
    const { user, router } = openApp(nadia, `/people/${other.workerId}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'This file is not here' })).toBeVisible()
    expect(screen.queryByText(/Zoé/)).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Go to the caseload' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/caseload'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Caseload' })).toHaveFocus()
  })

  it('shows more of a long story on request', async () => {
    const { g, nadia, samir, file } = await samirsFile()
    for (let day = 1; day <= 55; day += 1)
      g.logEntry(nadia, samir, {
        occurredOn: `2026-${day > 30 ? '10' : '11'}-${String(day > 30 ? day - 30 : Math.min(day, 24)).padStart(2, '0')}`,
        note: `Talk number ${day}`,
      })
    const { user } = openApp(nadia, file)
    await user.click(await screen.findByRole('button', { name: 'Show older' }))
    expect(await screen.findByText('That is the beginning.')).toBeVisible()
    expect(screen.getAllByText(/^Talk number/)).toHaveLength(55)
  })

  it('changes at once when the log does', async () => {
    const { nadia, samir, file } = await samirsFile()
    const { client } = openApp(nadia, file)
    await screen.findByText('0 min of 40 h')
    await ok(nadia, recordLogEntry, { body: logDraft(samir, { minutes: 90 }) })
    await client.invalidateQueries({ queryKey: ['episodes'] })
    expect(await screen.findByText('1 h 30 of 40 h')).toBeVisible()
  })
})

describe('adding a person', () => {
  it('needs a name, says so beside each field, and opens the file', async () => {
    const { nadia, stored } = await samirsFile()
    const { user, router } = openApp(nadia, '/caseload')
    await user.click(await screen.findByRole('button', { name: 'Add a person' }))
    const form = await theDialog('Add a person')
    await user.type(form.getByLabelText('Phone'), 'call me')
    await user.type(form.getByLabelText('E-mail'), 'ines@')
    await user.click(form.getByRole('button', { name: 'Add' }))
    expect(await form.findByRole('alert')).toHaveFocus()
    expect(form.getByLabelText('First name')).toHaveAccessibleDescription('Fill this in.')
    expect(form.getByLabelText('Phone')).toHaveAccessibleDescription(/Write a phone number/)
    expect(form.getByLabelText('E-mail')).toHaveAccessibleDescription(/This is no e-mail address\./)
    await user.click(form.getByRole('link', { name: 'Last name: Fill this in.' }))
    expect(form.getByLabelText('Last name')).toHaveFocus()

    await user.type(form.getByLabelText('First name'), 'Inès')
    await user.type(form.getByLabelText('Last name'), 'Moreau')
    await retype(user, form.getByLabelText('Phone'), '0483 91 43 35')
    await retype(user, form.getByLabelText('E-mail'), 'ines@tandem.example')
    await user.selectOptions(form.getByLabelText('Sent by'), 'School')
    await user.click(form.getByRole('button', { name: 'Add' }))
    expect(await screen.findByText('Inès Moreau is on the caseload')).toBeVisible()
    expect(await screen.findByRole('heading', { level: 1, name: 'Inès Moreau' })).toBeVisible()
    expect(router.state.location.pathname).toMatch(/^\/people\//)
    expect(screen.getByRole('link', { name: '0483 91 43 35' })).toHaveAttribute('href', 'tel:0483914335')
    expect(stored()).toHaveLength(2)
  })

  it('asks before what was typed is left', async () => {
    const { nadia } = await samirsFile()
    const { user } = openApp(nadia, '/caseload')
    await user.click(await screen.findByRole('button', { name: 'Add a person' }))
    const form = await theDialog('Add a person')
    await user.type(form.getByLabelText('First name'), 'Inès')
    await user.keyboard('{Escape}')
    const question = await theDialog('Leave without saving?', 'alertdialog')
    await user.click(question.getByRole('button', { name: 'Keep writing' }))
    expect(form.getByLabelText('First name')).toHaveValue('Inès')
  })

  it('without a network keeps every word, and counts the person once', async () => {
    const { nadia, stored } = await samirsFile()
    const { user, line } = openApp(nadia, '/caseload')
    await user.click(await screen.findByRole('button', { name: 'Add a person' }))
    const form = await theDialog('Add a person')
    await user.type(form.getByLabelText('First name'), 'Inès')
    await user.type(form.getByLabelText('Last name'), 'Moreau')
    line.state = 'deaf'
    await user.click(form.getByRole('button', { name: 'Add' }))
    expect(await form.findByText(/No connection\. What you typed is kept/)).toBeVisible()
    line.state = 'up'
    await user.click(form.getByRole('button', { name: 'Add' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Inès Moreau' })).toBeVisible()
    expect(stored()).toHaveLength(2)
  })
})
