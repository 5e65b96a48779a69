import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { logEntries, logParts } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openForm } from '../support/log-screen.tsx'

async function fourAtOneCompany() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const { employerId, establishmentId } = g.employer('Blanchisserie du Cornet')
  const people = (['Karim', 'Awa', 'Marc', 'Emna'] as const).map((firstName) => {
    const person = g.episode(nadia, { firstName, lastName: 'Diallo' })
    return { ...person, placementId: g.placement(person, { establishmentId }) }
  })
  const { db } = w.context
  const [karim] = people
  if (karim === undefined) throw new Error('nobody')
  return { g, nadia, people, karim, employerId, entries: () => db.select().from(logEntries).all(), db }
}

describe('S-25: one trip, four workers', () => {
  it('adds who else works there in one press, shares the time, and keeps the words about one person apart', async () => {
    const { nadia, people, karim, entries, db } = await fourAtOneCompany()
    const { user, form } = await openForm(nadia, { subject: karim, locale: 'fr' })
    const there = within(form.getByRole('region', { name: /^Aussi chez Blanchisserie du Cornet/ }))
    await user.click(there.getByRole('button', { name: 'Les 3' }))
    await user.clear(form.getByLabelText('Temps passé'))
    await user.type(form.getByLabelText('Temps passé'), '2h')
    expect(form.getAllByText('30 min')).toHaveLength(5)

    await user.type(form.getByLabelText('Ce qui s’est passé'), 'Karim a été félicité.')
    expect(form.getByText(/^Ce texte nomme Karim Diallo\./)).toBeVisible()
    await user.clear(form.getByLabelText('Ce qui s’est passé'))
    await user.type(form.getByLabelText('Ce qui s’est passé'), 'Entretien avec la responsable.')
    expect(form.queryByText(/^Ce texte nomme/)).toBeNull()
    await user.click(form.getByRole('button', { name: 'Karim' }))
    await user.type(form.getByLabelText('Seulement sur Karim Diallo'), 'Tient le rythme.')
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))

    await waitFor(() => expect(entries()).toMatchObject([{ minutes: 120, note: 'Entretien avec la responsable.' }]))
    const parts = db.select().from(logParts).all()
    expect(parts.map((part) => part.minutes)).toEqual([30, 30, 30, 30])
    expect(parts.map((part) => part.placementId).sort()).toEqual(people.map((one) => one.placementId).sort())
    expect(parts.filter((part) => part.note !== '')).toMatchObject([
      { episodeId: karim.episodeId, note: 'Tient le rythme.' },
    ])
  })

  it('begun from the company offers who works there', async () => {
    const { nadia, employerId, karim, entries, db } = await fourAtOneCompany()
    const employer = { employerId, name: 'Blanchisserie du Cornet' }
    const { user, form } = await openForm(nadia, { subject: { employer } })
    await user.click(form.getByRole('button', { name: 'Karim Diallo' }))
    expect(form.getByRole('radio', { name: 'Both' })).toBeChecked()
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toMatchObject([{ side: 'both', employerId }]))
    expect(db.select().from(logParts).all()).toMatchObject([{ episodeId: karim.episodeId }])
  })

  it('tells beside the names whom the coach may not write about, and keeps every word', async () => {
    const { g, nadia, karim, entries, db } = await fourAtOneCompany()
    const { user, form } = await openForm(nadia, { subject: karim })
    await user.type(form.getByLabelText('What happened'), 'Words that must stay.')
    db.$client
      .prepare('UPDATE coach_assignments SET member_id = ? WHERE episode_id = ?')
      .run(g.coach().memberId, karim.episodeId)
    await user.click(form.getByRole('button', { name: 'Save' }))

    const summary = await form.findByRole('alert')
    await user.click(within(summary).getByRole('link', { name: /^Karim Diallo — / }))
    expect(form.getByRole('combobox', { name: 'About' })).toHaveFocus()
    expect(form.getByRole('combobox', { name: 'About' })).toHaveAccessibleDescription(/Karim Diallo — /)
    expect(screen.getByLabelText('What happened')).toHaveValue('Words that must stay.')
    expect(entries()).toHaveLength(0)
  })
})
