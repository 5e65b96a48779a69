import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LogButton, WithLog } from '../../apps/web/src/app/log-surroundings.tsx'
import { AddWorkerDialog } from '../../apps/web/src/features/workers/add-worker-dialog.tsx'
import { TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { theForm } from '../support/log-screen.tsx'
import { showAt } from '../support/page.tsx'

async function aCoach() {
  const g = given(await world())
  const nadia = g.coach()
  return { g, nadia }
}

describe('the log, from the page one looks at', () => {
  it('is about the company whose page is open, by N and by the button', async () => {
    const { g, nadia } = await aCoach()
    const { employerId } = g.employer()
    const page = (
      <WithLog memberId={nadia.memberId} mayWrite isSignedIn>
        <LogButton />
      </WithLog>
    )
    const { user, line } = showAt(nadia, '/employers/$employerId', page, { address: `/employers/${employerId}` })
    await waitFor(() => expect(line.sent).toContain(`GET /api/employers/${employerId}`))
    await screen.findByText('All saved')

    await user.keyboard('n')
    const form = within(await theForm())
    expect(form.getByRole('combobox', { name: 'Company' })).toHaveValue('Boulangerie Lenoir')
    expect(form.getByRole('radio', { name: 'Employer' })).toBeChecked()
    await waitFor(() => expect(form.getByLabelText('What happened')).toHaveFocus())
    await user.keyboard('{Escape}')

    await user.click(screen.getByRole('button', { name: /^Log follow-up/ }))
    expect(within(await theForm()).getByRole('combobox', { name: 'Company' })).toHaveValue('Boulangerie Lenoir')
  })

  it('is about the person whose file is open, though their coaching ended long ago', async () => {
    const { g, nadia } = await aCoach()
    const samir = g.episode(nadia, { enteredOn: '2025-01-06', exitedOn: '2025-11-28', exitReason: 'autonomousInJob' })
    const page = (
      <WithLog memberId={nadia.memberId} mayWrite isSignedIn>
        <LogButton />
      </WithLog>
    )
    const { user, line } = showAt(nadia, '/people/$workerId', page, { address: `/people/${samir.workerId}` })
    await waitFor(() => expect(line.sent).toContain(`GET /api/workers/${samir.workerId}`))
    await screen.findByText('All saved')
    await user.keyboard('n')
    expect(within(await theForm()).getByText('Samir Haddad')).toBeVisible()
  })

  it('knows a person as soon as they are added', async () => {
    const { g, nadia } = await aCoach()
    g.episode(nadia)
    const page = (
      <WithLog memberId={nadia.memberId} mayWrite isSignedIn>
        <AddWorkerDialog
          today={TODAY}
          teams={[{ teamId: nadia.teamId, name: 'Tournai' }]}
          coaches={[{ memberId: nadia.memberId, name: 'Nadia Benali', teamIds: [nadia.teamId] }]}
          ownId={nadia.memberId}
          onClose={() => undefined}
        />
      </WithLog>
    )
    const { user, line } = showAt(nadia, '/caseload', page)
    const forms = () => line.sent.filter((one) => one.startsWith('GET /api/log-form')).length
    await waitFor(() => expect(forms()).toBe(1))

    await user.type(await screen.findByLabelText('First name'), 'Amal')
    await user.type(screen.getByLabelText('Last name'), 'Dupont')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(forms()).toBe(2))
  })
})
