import { editEpisode } from '@tandem/contract/episodes'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { coachAssignments, episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function samir() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const person = g.episode(nadia)
  g.plan(person)
  const { db } = w.context
  return {
    w,
    g,
    nadia,
    person,
    file: `/people/${person.workerId}`,
    stored: () => db.select().from(episodes).all(),
    shares: () => db.select().from(coachAssignments).all(),
  }
}

/** The same accompaniment, corrected by somebody else in the meantime. */
async function correctedElsewhere({ nadia, person }: Awaited<ReturnType<typeof samir>>) {
  await ok(nadia, editEpisode, {
    params: { episodeId: person.episodeId },
    body: {
      enteredOn: '2026-06-01',
      situationAtEntry: 'inTraining',
      referralSource: null,
      referrerName: null,
      version: 1,
    },
  })
}

describe('handing an accompaniment over', () => {
  it('gives it to a colleague of the team from a day on', async () => {
    const { g, nadia, file, shares } = await samir()
    const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
    g.coach(g.team('Mons'), { name: 'Zoé Lambert' })
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Change coach')
    const form = await theDialog('Change coach')
    await waitFor(() =>
      expect(
        within(form.getByLabelText('Coach'))
          .getAllByRole('option')
          .map((one) => one.textContent),
      ).toEqual(['Choose…', 'Nadia Benali', 'Jonas Peeters']),
    )
    await user.click(form.getByRole('button', { name: 'Hand over' }))
    expect(await form.findByRole('alert')).toHaveTextContent('Coach: Fill this in.')
    await user.selectOptions(form.getByLabelText('Coach'), 'Jonas Peeters')
    await user.click(form.getByRole('button', { name: 'Hand over' }))
    expect(await screen.findByText('Jonas Peeters is the coach now')).toBeVisible()
    expect(shares().filter((one) => one.toOn === null)).toMatchObject([{ memberId: jonas.memberId, share: 'main' }])
  })
})

describe('pausing an accompaniment', () => {
  it('asks for a reason, rests it, and takes it up again', async () => {
    const { nadia, file } = await samir()
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Pause')
    const form = await theDialog('Pause the accompaniment')
    await user.clear(form.getByLabelText('From'))
    await user.type(form.getByLabelText('From'), '2026-11-10')
    await user.type(form.getByLabelText(/Until/), '2026-11-01')
    await user.click(form.getByRole('button', { name: 'Pause' }))
    await waitFor(() => expect(form.getByLabelText('Reason')).toHaveAccessibleDescription('Fill this in.'))
    await user.selectOptions(form.getByLabelText('Reason'), 'Not available')
    await user.click(form.getByRole('button', { name: 'Pause' }))
    await waitFor(() =>
      expect(form.getByLabelText(/Until/)).toHaveAccessibleDescription(/The last day is before the first one\./),
    )
    expect(form.getByLabelText('Reason')).toHaveValue('unavailable')
    await user.clear(form.getByLabelText(/Until/))
    await user.click(form.getByRole('button', { name: 'Pause' }))
    expect(await screen.findByText(/Paused: nothing is asked for/)).toBeVisible()
    expect(await screen.findByText('No date ahead.')).toBeVisible()

    await choose(user, 'Change', 'Take up again')
    const again = await theDialog('Take up again')
    await user.click(again.getByRole('button', { name: 'Take up again' }))
    await waitFor(() => expect(screen.queryByText(/Paused: nothing is asked for/)).toBeNull())
  })
})

describe('closing an accompaniment', () => {
  it('takes its last day and its reason, refuses a day to come, and leaves the caseload', async () => {
    const { nadia, file, stored } = await samir()
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Close the accompaniment')
    const form = await theDialog('Close the accompaniment')
    await user.click(form.getByRole('button', { name: 'Close the accompaniment' }))
    await waitFor(() => expect(form.getByLabelText('Reason')).toHaveAccessibleDescription('Fill this in.'))
    await user.selectOptions(form.getByLabelText('Reason'), 'Gets on alone in the job')
    await user.selectOptions(form.getByLabelText('Category'), 'Durable: open-ended or six months and more')
    await user.clear(form.getByLabelText('Last day'))
    await user.type(form.getByLabelText('Last day'), '2026-12-01')
    await user.click(form.getByRole('button', { name: 'Close the accompaniment' }))
    await waitFor(() =>
      expect(form.getByLabelText('Last day')).toHaveAccessibleDescription(/This day is still to come\./),
    )
    await user.clear(form.getByLabelText('Last day'))
    await user.type(form.getByLabelText('Last day'), '2026-11-20')
    await user.click(form.getByRole('button', { name: 'Close the accompaniment' }))

    expect(await screen.findByText('Closed on 20 Nov 2026: Gets on alone in the job.')).toBeVisible()
    expect(stored()).toMatchObject([{ exitedOn: '2026-11-20', exitCategory: 'durable' }])
    await user.click(screen.getByRole('link', { name: 'Caseload' }))
    expect(await screen.findByText('Your caseload is empty')).toBeVisible()
  })

  it('made by mistake is taken back', async () => {
    const { g, nadia, stored } = await samir()
    const closed = g.episode(nadia, {
      firstName: 'Inès',
      exitedOn: '2026-11-20',
      exitReason: 'withdrew',
    })
    const { user } = openApp(nadia, `/people/${closed.workerId}`)
    await choose(user, 'Change', 'Reopen: closed by mistake')
    await user.click((await theDialog('Reopen the accompaniment?')).getByRole('button', { name: 'Reopen' }))
    await waitFor(() => expect(stored().find((one) => one.id === closed.episodeId)?.exitedOn).toBeNull())
    await waitFor(() => expect(screen.queryByText(/^Closed on/)).toBeNull())
  })
})

describe('somebody who comes back', () => {
  it('begins a new accompaniment, linked to the former one', async () => {
    const { g, nadia, stored } = await samir()
    const former = g.episode(nadia, { firstName: 'Inès', exitedOn: '2026-10-20', exitReason: 'withdrew' })
    const { user } = openApp(nadia, `/people/${former.workerId}`)
    await choose(user, 'Change', 'Comes back: new accompaniment')
    const form = await theDialog('A new accompaniment')
    expect(form.getByLabelText('Sent by')).toHaveValue('reEntry')
    await user.clear(form.getByLabelText('Accompanied since'))
    await user.type(form.getByLabelText('Accompanied since'), '2026-10-01')
    await user.click(form.getByRole('button', { name: 'Begin' }))
    await waitFor(() =>
      expect(form.getByLabelText('Accompanied since')).toHaveAccessibleDescription(/The end is before the entry\./),
    )
    await user.clear(form.getByLabelText('Accompanied since'))
    await user.type(form.getByLabelText('Accompanied since'), '2026-11-23')
    await user.click(form.getByRole('button', { name: 'Begin' }))
    await waitFor(() =>
      expect(stored().find((one) => one.previousEpisodeId === former.episodeId)).toMatchObject({
        enteredOn: '2026-11-23',
        referralSource: 'reEntry',
      }),
    )
    await user.click(screen.getByRole('link', { name: 'Person' }))
    expect(await screen.findByText('2 Jun 2026 to 20 Oct 2026')).toBeVisible()
    expect(screen.queryByText(/^Closed on/)).toBeNull()
  })
})

describe('correcting an entry', () => {
  it('changes its facts', async () => {
    const { nadia, file, stored } = await samir()
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Correct the entry')
    const form = await theDialog('Correct the entry')
    await user.selectOptions(form.getByLabelText('Situation at entry'), 'In training')
    await user.type(form.getByLabelText('Name of the service'), 'Mission locale')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/referred by Mission locale, 2 Jun 2026/)).toBeVisible()
    expect(stored()).toMatchObject([{ situationAtEntry: 'inTraining', referrerName: 'Mission locale' }])
  })

  it('that meets another correction shows both versions in words', async () => {
    const its = await samir()
    const { user } = openApp(its.nadia, its.file)
    await choose(user, 'Change', 'Correct the entry')
    const form = await theDialog('Correct the entry')
    await user.type(form.getByLabelText('Name of the service'), 'Mission locale')
    await correctedElsewhere(its)
    await user.click(form.getByRole('button', { name: 'Save' }))
    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Accompanied since 2 Jun 2026 1 Jun 2026' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Situation at entry Out of work, looking In training' })).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() =>
      expect(its.stored()).toMatchObject([{ enteredOn: '2026-06-02', referrerName: 'Mission locale', version: 3 }]),
    )
  })

  it('by somebody else does not lose a pause that was being written', async () => {
    const its = await samir()
    const { user } = openApp(its.nadia, its.file)
    await choose(user, 'Change', 'Pause')
    const form = await theDialog('Pause the accompaniment')
    await user.selectOptions(form.getByLabelText('Reason'), 'Not available')
    await correctedElsewhere(its)
    await user.click(form.getByRole('button', { name: 'Pause' }))
    expect(await form.findByText('Nothing is lost. Save again if it still holds.')).toBeVisible()
    expect(form.queryByRole('table')).toBeNull()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    expect(await screen.findByText(/Paused: nothing is asked for/)).toBeVisible()
  })
})

describe('what is offered', () => {
  it('follows what the reader may do: a lead does not log in a coach’s place', async () => {
    const { g, nadia, file } = await samir()
    const { user } = openApp(g.lead(nadia.teamId), file)
    await user.click(await screen.findByRole('button', { name: 'Change' }))
    expect((await screen.findAllByRole('menuitem')).map((one) => one.textContent)).toEqual([
      'Hand over',
      'Edit the person',
      'Correct the entry',
      'Change coach',
      'Pause',
    ])
    expect(screen.queryByRole('button', { name: 'Log' })).toBeNull()
  })
})
