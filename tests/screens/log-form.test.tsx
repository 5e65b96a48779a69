import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { coachNotes } from '../../apps/server/src/features/coach-notes/coach-notes.table.ts'
import { logEntries, logGoals, logParts } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openForm } from '../support/log-screen.tsx'

async function samirAtWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  const placementId = g.placement(samir)
  const { db } = w.context
  return { w, g, nadia, samir, placementId, db, entries: () => db.select().from(logEntries).all() }
}

describe('the whole of an entry', () => {
  it('keeps goals with their movement, the coach-only words apart, what is next, and what it settles', async () => {
    const { g, nadia, samir, db, entries } = await samirAtWork()
    const goalId = g.goal(samir)
    const planned = g.task(nadia, samir, { title: 'Bring the oven card' })
    const { user, form } = await openForm(nadia, { subject: samir })

    await user.click(form.getByRole('checkbox', { name: /Bring the oven card/ }))
    await user.click(form.getByRole('radio', { name: 'Call' }))
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '1h15')
    expect(form.getByText('1 h 15 of 40 h after this')).toBeVisible()
    await user.type(form.getByLabelText('What happened'), 'The card helps.')
    await user.type(form.getByLabelText('For coaches only'), 'Sleeps badly.')
    await user.click(form.getByRole('button', { name: 'Keep the pace of the morning bake' }))
    await user.click(form.getByRole('radio', { name: '+ moved forward' }))
    await user.type(form.getByLabelText('Next'), 'Call Mme Lenoir')
    await user.click(form.getByRole('button', { name: 'In two weeks' }))
    await user.click(form.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(entries()).toHaveLength(1))
    const [entry] = entries()
    expect(entry).toMatchObject({ mode: 'phone', kind: 'interview', minutes: 75, note: 'The card helps.' })
    expect(db.select().from(logGoals).all()).toMatchObject([{ goalId, movement: 1 }])
    expect(db.select().from(coachNotes).all()).toMatchObject([{ text: 'Sleeps badly.' }])
    const stored = db.select().from(tasks).all()
    expect(stored.find((task) => task.id === planned)?.doneOn).toBe(TODAY)
    expect(stored.find((task) => task.id !== planned)).toMatchObject({
      title: 'Call Mme Lenoir',
      dueOn: '2026-12-08',
      side: 'both',
      entryId: entry?.id,
    })
  })

  it('shares the time of two people, equally or by hand', async () => {
    const { g, nadia, samir, db, entries } = await samirAtWork()
    const ines = g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau' })
    const { user, form } = await openForm(nadia, { subject: samir })
    await user.type(form.getByRole('combobox', { name: 'About' }), 'mor{Enter}')
    await user.click(form.getByRole('button', { name: '1 h 30' }))
    expect(form.getAllByText('45 min')).toHaveLength(3)

    await user.click(form.getByRole('button', { name: 'Share it by hand' }))
    const own = form.getByLabelText('Time for Samir Haddad')
    await user.clear(own)
    await user.type(own, '2h')
    expect(form.getByText('The shares are 30 min longer than the time spent.')).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByRole('alert')).toHaveTextContent('The shares do not add up to the time spent.')
    expect(entries()).toHaveLength(0)

    await user.clear(own)
    await user.type(own, '1h')
    expect(form.getByLabelText('Time for Inès Moreau')).toHaveValue('30 min')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toHaveLength(1))
    const shares = db.select().from(logParts).all()
    expect(shares.find((part) => part.episodeId === samir.episodeId)?.minutes).toBe(60)
    expect(shares.find((part) => part.episodeId === ines.episodeId)?.minutes).toBe(30)
  })

  it('asks of a missed appointment who and why, and nothing that makes no sense', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const { user, form } = await openForm(nadia, { subject: samir })
    await user.click(form.getByRole('checkbox', { name: 'It did not take place' }))
    expect(form.queryByLabelText('Time spent')).toBeNull()
    expect(form.queryByLabelText('What it was')).toBeNull()

    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByRole('alert')).toHaveTextContent('Say who did not come.')
    await user.click(form.getByRole('radio', { name: 'The worker' }))
    await user.click(form.getByRole('radio', { name: 'Told us before' }))
    await user.click(form.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(entries()).toHaveLength(1))
    expect(entries()[0]).toMatchObject({ kind: 'missed', missedBy: 'worker', missedReason: 'toldBefore', minutes: 0 })
  })

  it('can be about a company alone', async () => {
    const { g, nadia, entries } = await samirAtWork()
    const { employerId } = g.employer('Menuiserie Picard')
    const findEmployers = vi.fn(async () => [{ employerId, name: 'Menuiserie Picard' }])
    const { user, form } = await openForm(nadia, { findEmployers })
    await user.click(form.getByRole('button', { name: 'A company, without naming a person' }))
    await user.type(form.getByRole('combobox', { name: 'Company' }), 'pic')
    await user.click(await screen.findByRole('option', { name: 'Menuiserie Picard' }))
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toMatchObject([{ employerId, side: 'employer' }]))
    expect(findEmployers).toHaveBeenCalledWith('pic')
  })

  it('goes on to the check-in of the same talk', async () => {
    const { nadia, samir, placementId, entries } = await samirAtWork()
    const onAddCheckIn = vi.fn()
    const { user, form } = await openForm(nadia, { subject: samir, onAddCheckIn })
    await user.click(form.getByRole('radio', { name: 'Employer' }))
    await user.click(form.getByRole('button', { name: 'Save, add check-in' }))
    await waitFor(() => expect(onAddCheckIn).toHaveBeenCalledTimes(1))
    expect(onAddCheckIn).toHaveBeenCalledWith({
      placementId,
      party: 'employer',
      logEntryId: entries()[0]?.id,
      heldOn: TODAY,
    })
  })
})

describe('a refused entry', () => {
  it('keeps every value, says what is wrong beside the field and leads there', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const { user, line, form } = await openForm(nadia, { subject: samir })
    await user.type(form.getByLabelText('What happened'), 'Long words that must stay.')
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '13 h')
    await user.click(form.getByRole('button', { name: 'Save' }))

    const summary = await form.findByRole('alert')
    expect(summary).toHaveFocus()
    expect(line.sent.filter((one) => one.startsWith('POST'))).toEqual([])
    await user.click(within(summary).getByRole('link', { name: /An entry holds at most twelve hours/ }))
    expect(form.getByLabelText('Time spent')).toHaveFocus()
    expect(form.getByLabelText('What happened')).toHaveValue('Long words that must stay.')

    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '3 h')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toMatchObject([{ minutes: 180, note: 'Long words that must stay.' }]))
  })

  it('is not sent half said by Enter in one of its boxes', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const { user, form } = await openForm(nadia, { subject: samir })
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '1h15{Enter}')
    await user.type(form.getByLabelText('What happened'), 'The rest of it.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(entries()).toMatchObject([{ minutes: 75, note: 'The rest of it.' }]))
  })

  it('takes no duration that it cannot read for none at all, and is content with a usual one', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const { user, form } = await openForm(nadia, { subject: samir })
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), 'an hour')
    await user.clear(form.getByLabelText('Travel'))
    await user.type(form.getByLabelText('Travel'), 'long')
    await user.click(form.getByRole('button', { name: 'Save' }))

    const summary = await form.findByRole('alert')
    const asks = (label: string) => `${label} — Write the duration as 1h15, 45 min or 1:30.`
    expect(within(summary).getByRole('link', { name: asks('Time spent') })).toBeVisible()
    expect(within(summary).getByRole('link', { name: asks('Travel') })).toBeVisible()
    expect(form.getByLabelText('Travel')).toHaveValue('long')

    await user.click(form.getByRole('button', { name: '1 h' }))
    await user.clear(form.getByLabelText('Travel'))
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toMatchObject([{ minutes: 60, travelMinutes: 0 }]))
  })

  it('says before sending that the person does not want the employer contacted', async () => {
    const { g, nadia, entries } = await samirAtWork()
    const fatou = g.episode(nadia, { firstName: 'Fatou' })
    g.placement(fatou, { employerContactRefusedOn: '2026-11-10' })
    const { user, form } = await openForm(nadia, { subject: fatou, locale: 'fr' })
    await user.type(form.getByLabelText('Ensuite'), 'Appeler Mme Lenoir')
    expect(form.getByText(/Fatou ne souhaite pas que Boulangerie Lenoir soit contactée/)).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    expect(await form.findByRole('alert')).toHaveTextContent(
      'Rien ne doit partir vers cette entreprise : la personne ne le souhaite pas.',
    )
    expect(entries()).toHaveLength(0)
    const toward = form.getByRole('radiogroup', { name: 'Vers qui' })
    await user.click(within(toward).getByRole('radio', { name: 'Personne' }))
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(entries()).toHaveLength(1))
  })
})

describe('what stands out', () => {
  it('is said of a day long ago and of hours already taken, and blocks nothing', async () => {
    const { g, nadia, samir, entries } = await samirAtWork()
    g.logEntry(nadia, samir, { occurredOn: '2026-11-12', startsAt: '14:00', minutes: 60 })
    const { user, form } = await openForm(nadia, { subject: samir })
    await user.clear(form.getByLabelText('When'))
    await user.type(form.getByLabelText('When'), '2026-11-12')
    await user.type(form.getByLabelText('At', { exact: false, selector: 'input[type=time]' }), '14:30')
    expect(await form.findByText('This was 12 days ago: it will show as written late.')).toBeVisible()
    expect(await form.findByText(/At the same hours you have: 14:00, 1 h, Samir Haddad\./)).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toHaveLength(2))
    expect(await screen.findByText('Saved. It overlaps with another of your entries, at 14:00.')).toBeVisible()
  })
})
