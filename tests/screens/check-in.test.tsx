import { correctCheckIn, voidCheckIn } from '@tandem/contract/check-ins'
import { addContact } from '@tandem/contract/employers'
import { readToday } from '@tandem/contract/today'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { checkIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { memoryStore, type SealedStore } from '../../apps/web/src/api/sealed-store.ts'
import { CheckInDialog } from '../../apps/web/src/features/check-ins/check-in-dialog.tsx'
import { CheckInDrafts } from '../../apps/web/src/features/check-ins/check-in-drafts.tsx'
import { UnfinishedCheckIns } from '../../apps/web/src/features/check-ins/unfinished-check-ins.tsx'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { show, wire } from '../support/screen.tsx'
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

describe('a check-in with the employer', () => {
  it('takes ratings, what was not seen, an example below 3, words, a next date and the time', async () => {
    const { nadia, placementId, mmeLenoir, file, stored, entries } = await samirAtWork()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with Boulangerie Lenoir', 'Employer check-in')
    expect(form.getByText('Boulangerie Lenoir · Samir Haddad')).toBeVisible()
    expect(form.getByLabelText('Who answered')).toHaveValue(mmeLenoir)

    const before = form.queryAllByLabelText('One example').length
    await rate(user, form, 'Present and on time', '5')
    await rate(user, form, 'Pace of the work', '2')
    await rate(user, form, 'Works safely', 'Not seen')
    await rate(user, form, 'All in all, satisfied', '3')
    expect(form.getAllByLabelText('One example')).toHaveLength(before + 1)
    await user.type(form.getByLabelText('One example'), 'Slow at the 5 am bake')
    await user.type(form.getByLabelText('What must get better?'), 'The pace.')
    await user.selectOptions(form.getByLabelText('What the employer intends with the contract'), 'Not sure')
    await user.click(form.getByRole('radio', { name: 'As now' }))
    await user.type(form.getByLabelText('Next check-in'), '2026-12-03')
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '0h25')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))

    expect(await screen.findByText('Check-in saved')).toBeVisible()
    expect(stored()).toMatchObject([
      {
        placementId,
        party: 'employer',
        heldOn: '2026-11-24',
        channel: 'phone',
        contactId: mmeLenoir,
        ratings: [
          { item: 'punctuality', question: 'Present and on time', value: 5, example: null },
          { item: 'pace', question: 'Pace of the work', value: 2, example: 'Slow at the 5 am bake' },
          { item: 'safety', question: 'Works safely', value: null, example: null },
          { item: 'overall', question: 'All in all, satisfied', value: 3, example: null },
        ],
        words: [{ word: 'toImprove', question: 'What must get better?', answer: 'The pace.' }],
        intention: 'unsure',
        wish: 'same',
        nextOn: '2026-12-03',
      },
    ])
    expect(entries()).toMatchObject([{ minutes: 25, travelMinutes: 0, kind: 'evaluation', mode: 'phone' }])
  })

  it('is on the timeline at once, and no longer due', async () => {
    const { nadia } = await samirAtWork()
    const { user } = openApp(nadia, '/')
    const line = (await screen.findByText('Employer check-in')).closest('li') as HTMLElement
    await user.click(within(line).getByRole('button', { name: 'Check in' }))
    const form = await theDialog('Employer check-in')
    expect(await form.findByText('Due 2 Oct')).toBeVisible()
    await rate(user, form, 'Pace of the work', '2')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))

    await waitFor(() => expect(screen.queryByText('Employer check-in')).toBeNull())
    const { items } = await ok(nadia, readToday, { query: { scope: 'mine' } })
    expect(items.filter((item) => item.kind === 'employerCheckIn')).toEqual([])
    await user.click(screen.getAllByRole('link', { name: /Samir Haddad/ })[0] as HTMLElement)
    expect(await screen.findByText('Check-in, call')).toBeVisible()
    expect(screen.getByText('pace 2/5')).toBeVisible()
  })

  it('shows what was said last time beside each question', async () => {
    const { g, nadia, samir, placementId, file } = await samirAtWork()
    g.checkIn(nadia, samir, placementId, {
      channel: 'visit',
      ratings: [{ item: 'pace', question: 'Pace of the work', value: 4, example: null }],
    })
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with Boulangerie Lenoir', 'Employer check-in')
    expect(form.getByRole('radiogroup', { name: 'Pace of the work' })).toHaveAccessibleDescription('last time 4')
    expect(form.getByRole('radio', { name: 'Visit' })).toBeChecked()
  })

  it('is not offered once the person does not want the employer contacted', async () => {
    const { g, nadia } = await samirAtWork()
    const ines = g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau' })
    g.placement(ines, { employerContactRefusedOn: '2026-11-01' })
    const { user } = openApp(nadia, `/people/${ines.workerId}`)
    expect(await screen.findByText(/Inès does not want Boulangerie Lenoir contacted/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Check in' }))
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Check in with the worker'])
  })
})

describe('a check-in with the worker', () => {
  it('asks the mirrored questions, in French too, and keeps apart what must not be told', async () => {
    const { nadia, file, stored } = await samirAtWork('fr')
    const { user } = openApp(nadia, file)
    await choose(user, 'Faire le point', 'Faire le point avec la personne')
    const form = await theDialog('Point avec la personne')
    await rate(user, form, 'Je tiens le rythme', '4')
    const secret = form.getByLabelText('Que ne faut-il pas dire à l’employeur ?')
    expect(secret).toHaveAccessibleDescription('Lu seulement par les coachs de ce dossier.')
    await user.type(secret, 'Le bus de nuit.')
    expect(form.queryByLabelText('Qui a répondu')).toBeNull()
    await user.click(form.getByRole('button', { name: 'Enregistrer le point' }))
    await waitFor(() =>
      expect(stored()).toMatchObject([
        { party: 'worker', words: [{ word: 'notForEmployer', answer: 'Le bus de nuit.' }], intention: null },
      ]),
    )
  })
})

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
    const { nadia, file } = await samirAtWork()
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
    const { nadia, file } = await samirAtWork()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await user.click(form.getByRole('button', { name: 'Back' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('waits for its coach and is one press away on every page', async () => {
    const { nadia, file } = await samirAtWork()
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
    const { nadia, placementId, stored } = await samirAtWork()
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
    const its = await samirAtWork()
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
    await rate(user, form, 'Pace of the work', '4')
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
    await rate(user, form, 'Pace of the work', '5')
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
