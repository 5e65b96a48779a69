import { listStatusChecks, recordStatusCheck } from '@tandem/contract/status-checks'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok } from '../support/app.ts'
import { agreeToCalls } from '../support/given-consents.ts'
import { ofJob, stillAtWork } from '../support/operations-status-checks.ts'
import { samirsStart } from '../support/places.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

/** Samir, at the bakery since 17 August: 91 days on 16 November. */
async function atTheBakery() {
  const { w, g, nadia, samir } = await samirsStart()
  const placementId = g.placement(samir, { startedOn: '2026-08-17' }, { trialEndOn: null })
  const params = { episodeId: samir.episodeId }
  const told = async () => (await ok(nadia, listStatusChecks, { params })).checks
  return { w, g, nadia, samir, placementId, told }
}

const theLine = async () => within((await screen.findByText('Still there?')).closest('li') as HTMLElement)

describe('a job that goes on', () => {
  it('is told on its line of Today in one tap, by whom, and taken back in another', async () => {
    const { nadia, told } = await atTheBakery()
    const { user } = openApp(nadia, '/')

    await user.click((await theLine()).getByRole('button', { name: 'Yes, says the company' }))
    expect(await screen.findByText('Noted: still there, says the company')).toBeVisible()
    await waitFor(() => expect(screen.queryByText('Still there?')).toBeNull())
    expect(await told()).toMatchObject([{ source: 'employer', employed: 'yes', sameEmployer: 'yes', voidedAt: null }])

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect((await theLine()).getByRole('button', { name: 'Yes, says the person' })).toBeVisible()
    expect(await told()).toMatchObject([{ voidReason: 'Taken back at once' }])
  })

  it('is told once where a colleague was quicker, who is told so', async () => {
    const { nadia, samir, placementId, told } = await atTheBakery()
    const { user } = openApp(nadia, '/')
    const yes = (await theLine()).getByRole('button', { name: 'Yes, says the person' })
    const answer = { ...ofJob(placementId), ...stillAtWork, source: 'employer' as const, followUp: null }
    await ok(nadia, recordStatusCheck, { params: { episodeId: samir.episodeId }, body: answer })

    await user.click(yes)
    expect(await screen.findByText('A colleague has noted an answer meanwhile.')).toBeVisible()
    await waitFor(() => expect(screen.queryByText('Still there?')).toBeNull())
    expect(await told()).toMatchObject([{ source: 'employer' }])
  })

  it('leads to its end where it has ended, and may be not known', async () => {
    const { nadia, told } = await atTheBakery()
    const { user } = openApp(nadia, '/')
    await theLine()
    const menu = 'Another answer'

    await choose(user, menu, 'No, it has ended…')
    await user.click((await theDialog('End of the job')).getByRole('button', { name: 'Back' }))
    await choose(user, menu, 'We do not know')
    expect(await screen.findByText('Noted: not known')).toBeVisible()
    expect(await told()).toMatchObject([{ source: 'unknown', employed: 'unknown', sameEmployer: null }])
  })
})

describe('after the end', () => {
  it('the file asks whoever agreed, keeps what was told, and plans the support asked for', async () => {
    const { w, g, nadia } = await atTheBakery()
    const lucia = g.episode(nadia, { firstName: 'Lucía', enteredOn: '2026-03-02', exitedOn: '2026-08-28' })
    g.placement(lucia, { startedOn: '2026-05-04' })
    const { user } = openApp(nadia, `/people/${lucia.workerId}`)
    expect(await screen.findByText(/^Lucía has not agreed to be called/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Write down the answer/ })).toBeNull()

    await agreeToCalls(nadia, lucia.workerId)
    const again = openApp(nadia, `/people/${lucia.workerId}`)
    await user.click(await screen.findByRole('button', { name: 'Write down the answer: 3 months after the end' }))
    const form = await theDialog('How is it going, 3 months after the end?')
    await user.click(form.getByRole('radio', { name: 'The person' }))
    await user.click(form.getByRole('radio', { name: 'Yes' }))
    await user.click(form.getByRole('button', { name: 'Save' }))
    const still = await form.findByRole('radiogroup', { name: /^Still at Boulangerie Lenoir\?/ })
    await user.click(within(still).getByRole('radio', { name: 'Not known' }))
    await user.click(form.getByLabelText('Support is asked for'))
    await user.type(form.getByLabelText(/^What support\?/), 'Her CV')
    await user.type(form.getByLabelText(/^Next action on/), '2026-12-01')
    await user.click(form.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('At work, not known where')).toBeVisible()
    expect(screen.getByText('Her CV')).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Begin a new accompaniment' })).toBeVisible()
    expect(w.context.db.select().from(tasks).all()).toMatchObject([{ dueOn: '2026-12-01', side: 'worker' }])
    again.unmount()
  })
})
