import { correctCheckIn, voidCheckIn } from '@tandem/contract/check-ins'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { memoryStore, type SealedStore } from '../../apps/web/src/api/sealed-store.ts'
import { CheckInDialog } from '../../apps/web/src/features/check-ins/check-in-dialog.tsx'
import { CheckInDrafts } from '../../apps/web/src/features/check-ins/check-in-drafts.tsx'
import { UnfinishedCheckIns } from '../../apps/web/src/features/check-ins/unfinished-check-ins.tsx'
import { ok } from '../support/app.ts'
import { openFromFile, rate, samirsCheckIns } from '../support/check-in-screen.tsx'

import { show, wire } from '../support/screen.tsx'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

/** The dialog alone, on a device that stays when the page goes. */
function onDevice(store: SealedStore, nadia: Parameters<typeof wire>[0] & { memberId: string }, placementId: string) {
  wire(nadia)
  const user = userEvent.setup()
  let isClosed = false
  const openStore = () => Promise.resolve(store)
  const shown = show(
    <CheckInDrafts memberId={nadia.memberId} openStore={openStore}>
      <UnfinishedCheckIns onOpen={() => undefined} />
      <CheckInDialog
        about={{ placementId, party: 'employer' }}
        onClose={() => {
          isClosed = true
        }}
      />
    </CheckInDrafts>,
  )
  return { ...shown, user, isClosed: () => isClosed }
}

describe('a check-in that is left', () => {
  it('asks first, and may be thrown away', async () => {
    const { nadia, file } = await samirsCheckIns()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await rate(user, form, 'I feel safe', '5')
    await user.keyboard('{Escape}')
    const question = await theDialog('Leave before saving?', 'alertdialog')
    await user.click(question.getByRole('button', { name: 'Keep writing' }))
    expect(
      within(form.getByRole('radiogroup', { name: 'I feel safe' })).getByRole('radio', { name: '5' }),
    ).toBeChecked()

    await user.click(form.getByRole('button', { name: 'Back' }))
    await user.click(
      (await theDialog('Leave before saving?', 'alertdialog')).getByRole('button', { name: 'Throw away' }),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.queryByRole('button', { name: /to finish/ })).toBeNull()
  })

  it('closes without a question when nothing was typed', async () => {
    const { nadia, file } = await samirsCheckIns()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await user.click(form.getByRole('button', { name: 'Back' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('waits for its coach and is one press away on every page', async () => {
    const { nadia, file } = await samirsCheckIns()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await user.type(form.getByLabelText('What is hard?'), 'The mornings.')
    await user.keyboard('{Escape}')
    await user.click(
      (await theDialog('Leave before saving?', 'alertdialog')).getByRole('button', { name: 'Keep for later' }),
    )
    await user.click(screen.getByRole('link', { name: 'Caseload' }))
    await choose(user, '1 check-in to finish', 'Boulangerie Lenoir · Samir Haddad')
    const again = await theDialog('Worker check-in')
    expect(await again.findByLabelText('What is hard?')).toHaveValue('The mornings.')
    expect(again.getByText(/Your words are as you left them/)).toBeVisible()

    await user.click(again.getByRole('button', { name: 'Begin afresh' }))
    await waitFor(() => expect(screen.queryByText(/as you left them/)).toBeNull())
    expect(screen.getByLabelText('What is hard?')).toHaveValue('')
  })

  it('is on the device shortly after the last key and survives the page', async () => {
    const { nadia, placementId, stored } = await samirsCheckIns()
    const store = memoryStore()
    const first = onDevice(store, nadia, placementId)
    await first.user.type(await screen.findByLabelText('What goes well?'), 'Not to be lost')
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(async () => expect(JSON.stringify(await store.all())).toContain('Not to be lost'), { timeout: 150 })
    first.unmount()

    const { user, isClosed } = onDevice(store, nadia, placementId)
    expect(await screen.findByLabelText('What goes well?')).toHaveValue('Not to be lost')
    await user.click(screen.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() => expect(isClosed()).toBe(true))
    expect(stored()).toMatchObject([{ words: [{ answer: 'Not to be lost' }] }])
    expect(await store.all()).toEqual([])
  })
})

describe('a check-in on the timeline', () => {
  async function recorded() {
    const its = await samirsCheckIns()
    const id = its.g.checkIn(its.nadia, its.samir, its.placementId, {
      ratings: [{ item: 'pace', question: 'Asked in other words', value: 2, example: 'Trays' }],
      words: [{ word: 'goesWell', question: 'What goes well?', answer: 'Customers like him.' }],
    })
    return { ...its, id }
  }

  it('is voided with a reason and stays to be seen, struck through', async () => {
    const { nadia, file, stored } = await recorded()
    const { user } = openApp(nadia, file)
    expect(await screen.findByText('pace 2/5')).toBeVisible()
    await choose(user, 'More for this check-in', 'Void…')
    const question = await theDialog('Void this check-in?')
    await user.click(question.getByRole('button', { name: 'Void the check-in' }))
    expect(question.getByLabelText('Reason')).toHaveAccessibleDescription('Fill this in.')
    await user.type(question.getByLabelText('Reason'), 'Wrong person')
    await user.click(question.getByRole('button', { name: 'Void the check-in' }))
    expect(await screen.findByText(/Voided: Wrong person/)).toBeVisible()
    expect(stored()).toMatchObject([{ voidReason: 'Wrong person' }])
    expect(screen.getByText(/Nobody has been asked yet/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'More for this check-in' })).toBeNull()
  })

  it('is corrected with its questions as they were asked', async () => {
    const { nadia, file, stored } = await recorded()
    const { user } = openApp(nadia, file)
    await choose(user, 'More for this check-in', 'Correct…')
    const form = await theDialog('Correct this check-in')
    expect(await form.findByLabelText('One example')).toHaveValue('Trays')
    expect(form.queryByLabelText('Time spent')).toBeNull()
    await rate(user, form, 'Keeps the pace', '4')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() =>
      expect(stored()).toMatchObject([
        { ratings: [{ item: 'pace', question: 'Asked in other words', value: 4 }], version: 2 },
      ]),
    )
  })

  it('that a colleague changed meanwhile shows both versions', async () => {
    const { nadia, file, id, stored } = await recorded()
    const { user } = openApp(nadia, file)
    await choose(user, 'More for this check-in', 'Correct…')
    const form = await theDialog('Correct this check-in')
    await form.findByLabelText('One example')
    await ok(nadia, correctCheckIn, {
      params: { checkInId: id },
      body: {
        heldOn: '2026-11-19',
        channel: 'phone',
        contactId: null,
        ratings: [{ item: 'pace', question: 'Asked in other words', value: 3, example: null }],
        words: [],
        intention: null,
        wish: null,
        nextOn: null,
        version: 1,
      },
    })
    await rate(user, form, 'Keeps the pace', '5')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: /Pace 5, Trays 3/ })).toBeVisible()
    expect(versions.getByRole('row', { name: /What goes well\? Customers like him\. Not said/ })).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(stored()).toMatchObject([{ ratings: [{ value: 5 }], version: 3 }]))
  })

  it('that was voided meanwhile cannot be corrected any more', async () => {
    const { nadia, file, id } = await recorded()
    const { user } = openApp(nadia, file)
    await choose(user, 'More for this check-in', 'Correct…')
    const form = await theDialog('Correct this check-in')
    await form.findByLabelText('One example')
    await ok(nadia, voidCheckIn, { params: { checkInId: id }, body: { reason: 'Twice', version: 1 } })
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    expect(await form.findByText('This entry was voided.')).toBeVisible()
  })
})
