import { setPlacementContact } from '@tandem/contract/placements'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { employerContacts } from '../../apps/server/src/features/employers/employers.table.ts'
import { placementContacts } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, TODAY } from '../support/app.ts'
import { aCompany, nameContact } from '../support/places.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

async function vandamme() {
  const company = await aCompany()
  const { w, g, coach, samir, employerId, placementId } = company
  g.organisation()
  const contactId = (await nameContact(coach, employerId, 'Mr Vandamme', 'director')) ?? ''
  const body = { part: 'responsible', contactId, fromOn: '2026-09-29', version: 1 } as const
  await ok(coach, setPlacementContact, { params: { placementId }, body })
  const number = 'A-2026-014'
  const signedOn = '2026-11-17'
  g.agreement(coach, samir, {
    placementId,
    number,
    parties: [
      { capacity: 'worker', name: 'Samir Haddad', signedOn },
      { capacity: 'employer', name: 'Mr Vandamme', contactId, signedOn },
    ],
  })
  const { db } = w.context
  return {
    coach,
    employerId,
    file: `/employers/${employerId}`,
    contacts: () => db.select().from(employerContacts).all(),
    parts: () => db.select().from(placementContacts).all(),
  }
}

describe('S-03: a contact who has left', () => {
  it('is recorded with what ends, what stays and what comes next before one’s eyes, and taken back', async () => {
    const { coach, file, contacts, parts } = await vandamme()
    const { user } = openApp(coach, file)
    await user.click(await screen.findByRole('button', { name: 'Mr Vandamme has left…' }))
    await screen.findByText('What ends')
    const dialog = await theDialog('Mr Vandamme has left the company')
    expect(dialog.getByText('No link of theirs is open.')).toBeVisible()
    expect(dialog.getByText('Agreement A-2026-014 stays in force.')).toBeVisible()
    expect(dialog.getByText(/make a new version of A-2026-014 with their name/)).toBeVisible()
    expect(dialog.getByText('Samir Haddad: responsible')).toBeVisible()

    await user.selectOptions(dialog.getByLabelText('Who follows'), 'Somebody new…')
    expect(dialog.getByText('A contact page will be asked to be signed by whoever follows.')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Record that they left' }))
    const name = dialog.getByLabelText('Name')
    await waitFor(() => expect(name).toHaveAccessibleDescription(/\S/))
    expect(contacts()).toHaveLength(1)
    await user.type(name, 'Ms Okafor')
    await user.click(dialog.getByRole('button', { name: 'Record that they left' }))

    expect(await screen.findByText('Ms Okafor')).toBeVisible()
    expect(contacts().map((contact) => [contact.name, contact.toOn])).toEqual([
      ['Mr Vandamme', TODAY],
      ['Ms Okafor', null],
    ])
    expect(parts().filter(({ toOn }) => toOn === null)).toMatchObject([{ fromOn: '2026-11-25' }])
    expect(screen.getByText(/followed by Ms Okafor/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Mr Vandamme has not left after all' }))
    await waitFor(() => expect(contacts().find((one) => one.name === 'Mr Vandamme')?.toOn).toBeNull())
  })
})
