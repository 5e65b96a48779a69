import { addContact } from '@tandem/contract/employers'
import { screen, waitFor, within } from '@testing-library/react'
import type { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { checkIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

const NOTHING = {
  functionLabel: null,
  phone: null,
  email: null,
  preferredChannel: null,
  reachNote: null,
  fromOn: null,
  toOn: null,
}

async function samirAtWork(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach(g.team(), { locale })
  const samir = g.episode(nadia)
  g.plan(samir)
  const lenoir = g.employer()
  const placementId = g.placement(samir, { establishmentId: lenoir.establishmentId })
  const { contacts } = await ok(nadia, addContact, {
    params: { employerId: lenoir.employerId },
    body: { ...NOTHING, name: 'Mme Lenoir', function: 'director' },
  })
  const { db } = w.context
  return {
    w,
    g,
    nadia,
    samir,
    placementId,
    mmeLenoir: contacts[0]?.contactId,
    file: `/people/${samir.workerId}`,
    stored: () => db.select().from(checkIns).all(),
    entries: () => db.select().from(logEntries).all(),
  }
}

type User = ReturnType<typeof userEvent.setup>
type Form = Awaited<ReturnType<typeof theDialog>>

async function rate(user: User, form: Form, question: string, value: string) {
  await user.click(within(form.getByRole('radiogroup', { name: question })).getByRole('radio', { name: value }))
}

/** Opens the check-in of a side from the person's file. */
async function openFromFile(user: User, entry: string | RegExp, title: string) {
  await choose(user, 'Check in', entry)
  await screen.findByRole('region', { name: 'How is it going?' })
  return theDialog(title)
}

describe('a refused check-in', () => {
  it('keeps every value and says what is wrong beside the field', async () => {
    const { nadia, file, stored } = await samirAtWork()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with Boulangerie Lenoir', 'Employer check-in')
    await rate(user, form, 'Pace of the work', '1')
    await user.type(form.getByLabelText('One example'), 'Trays')
    await user.type(form.getByLabelText('What goes well?'), 'Customers like him.')
    await user.clear(form.getByLabelText('When'))
    await user.type(form.getByLabelText('When'), '2026-09-01')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))

    const fault = 'The check-in is before the first day of the job.'
    await waitFor(() => expect(form.getByLabelText('When')).toHaveAccessibleDescription(fault))
    expect(form.getByRole('alert')).toHaveFocus()
    expect(form.getByLabelText('What goes well?')).toHaveValue('Customers like him.')
    expect(form.getByLabelText('One example')).toHaveValue('Trays')

    await user.clear(form.getByLabelText('When'))
    await user.type(form.getByLabelText('When'), '2026-11-20')
    await user.type(form.getByLabelText('Next check-in'), '2026-11-20')
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), 'a while')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() =>
      expect(form.getByLabelText('Time spent')).toHaveAccessibleDescription(
        'Write the duration as 1h15, 45 min or 1:30.',
      ),
    )
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '20')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() =>
      expect(form.getByLabelText('Next check-in')).toHaveAccessibleDescription(
        /The next date is before this check-in\./,
      ),
    )
    expect(stored()).toEqual([])

    await user.clear(form.getByLabelText('Next check-in'))
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() => expect(stored()).toMatchObject([{ heldOn: '2026-11-20', nextOn: null }]))
  })

  it('says under the example that it is too long', async () => {
    const { nadia, file, stored } = await samirAtWork()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await rate(user, form, 'I get there on time', '4')
    await rate(user, form, 'I feel safe', '1')
    await user.click(form.getByLabelText('One example'))
    await user.paste('x'.repeat(241))
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() => expect(form.getByLabelText('One example')).toHaveAccessibleDescription(/This is too long\./))
    expect(stored()).toEqual([])
  })

  it('without a network is kept and counted once when it goes out', async () => {
    const { nadia, file, stored, entries } = await samirAtWork()
    const { user, line } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await rate(user, form, 'I feel safe', '5')
    line.state = 'deaf'
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    expect(await form.findByText(/No connection\. What you typed is kept/)).toBeVisible()
    line.state = 'up'
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    expect(await screen.findByText('Check-in saved')).toBeVisible()
    expect(stored()).toHaveLength(1)
    expect(entries()).toHaveLength(1)
  })
})
