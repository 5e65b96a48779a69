import { cancelAppointment } from '@tandem/contract/appointments'
import { readCalendar } from '@tandem/contract/calendar'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenAppointment } from '../support/operations-calendar.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function atWork() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const person = g.episode(coach)
  const placementId = g.placement(person, {}, { trialEndOn: null })
  const week = () => ok(coach, readCalendar, { query: {} })
  return { w, g, coach, person, placementId, week }
}

describe('the calendar', () => {
  it('plans from a day, with whom is needed said beside the field; another week has its own address', async () => {
    const { coach, week } = await atWork()
    const { user, router } = openApp(coach, '/calendar')

    await user.click(await screen.findByRole('button', { name: 'Plan an appointment on Thursday 26 November' }))
    const form = await theDialog('Plan an appointment')
    await user.click(form.getByRole('button', { name: 'Plan it' }))
    expect(await form.findByRole('link', { name: /^Person: / })).toBeVisible()
    await user.type(form.getByRole('combobox', { name: /^Person/ }), 'hadd{Enter}')
    await user.click(form.getByRole('radio', { name: 'Meeting of three' }))
    await user.type(form.getByLabelText(/^Hour/), '14:30')
    await user.click(form.getByRole('button', { name: 'Plan it' }))

    const thursday = within(await screen.findByRole('list', { name: 'Thursday 26 November' }))
    expect(
      await thursday.findByRole('button', { name: /^14:30\s*Both\s*Meeting of three\s*Samir Haddad/ }),
    ).toBeVisible()
    expect((await week()).appointments).toMatchObject([{ side: 'both', startsAt: '14:30', minutes: 60 }])

    await user.click(screen.getByRole('link', { name: 'Week after' }))
    expect(await screen.findByText('Nothing in this week')).toBeVisible()
    expect(router.state.location.search).toMatchObject({ week: '2026-11-30' })
  })

  it('says at once what one has at the same hours, and lets it be planned all the same', async () => {
    const { g, coach, person, placementId, week } = await atWork()
    const mine = { coach, ...person, placementId }
    await givenAppointment(mine)
    const colleague = g.coach(coach.teamId)
    const other = g.episode(colleague, { firstName: 'Mila' })
    await givenAppointment({ coach: colleague, ...other, placementId: g.placement(other) })
    const { user } = openApp(coach, '/calendar')
    await user.click(await screen.findByRole('button', { name: 'Plan an appointment on Tuesday 24 November' }))
    const form = await theDialog('Plan an appointment')
    await user.click(form.getByRole('radio', { name: 'Somebody else' }))
    await user.type(form.getByLabelText(/^Hour/), '10:30')
    const already = 'You already have: Visit with Samir Haddad, 10:00 (45 min).'
    expect(await form.findByText(already)).toBeVisible()
    await user.clear(form.getByLabelText(/^Hour/))
    await user.type(form.getByLabelText(/^Hour/), '11:00')
    await waitFor(() => expect(form.queryByText(already)).toBeNull())
    await user.clear(form.getByLabelText(/^Hour/))
    await user.type(form.getByLabelText(/^Hour/), '10:30')
    await user.click(form.getByRole('button', { name: 'Plan it' }))
    await waitFor(async () => expect((await week()).appointments).toHaveLength(2))

    await user.click(await screen.findByRole('button', { name: /^10:30/ }))
    await user.click((await theDialog(/^Visit/)).getByRole('button', { name: 'Change' }))
    const moved = await theDialog('Move or change the appointment')
    expect(await moved.findByText(already)).toBeVisible()
  })

  it('leads from an appointment to the log, filled in, which settles it', async () => {
    const { coach, person, placementId, week } = await atWork()
    await givenAppointment({ coach, ...person, placementId }, { minutes: 35 })
    const { user } = openApp(coach, '/calendar')

    await user.click(await screen.findByRole('button', { name: /^10:00/ }))
    const seen = await theDialog(/^Visit/)
    expect(seen.getByText(/^The employer will read: Visit: Nadia Benali, Tuesday 24 November at 10:00/)).toBeVisible()
    await user.click(seen.getByRole('button', { name: 'Log it' }))
    await screen.findByLabelText(/^What happened/)
    const log = await theDialog(/^Log/)
    expect(log.getByLabelText(/^When/)).toHaveValue(TODAY)
    expect(log.getByLabelText(/^At/)).toHaveValue('10:00')
    await user.click(log.getByRole('button', { name: /^Save(?!,)/ }))
    await waitFor(async () => expect((await week()).appointments).toMatchObject([{ state: 'done' }]))
    expect(await screen.findByRole('button', { name: /^10:00.*Done$/ })).toBeVisible()
  })

  it('shows an appointment as a colleague left it once they were quicker', async () => {
    const { coach, person, placementId } = await atWork()
    const { appointmentId } = await givenAppointment({ coach, ...person, placementId })
    const { user } = openApp(coach, '/calendar')
    await user.click(await screen.findByRole('button', { name: /^10:00/ }))
    await theDialog(/^Visit/)
    const body = { reason: 'The shop is closed.', version: 1 }
    await ok(coach, cancelAppointment, { params: { appointmentId }, body })

    await choose(user, 'Otherwise', 'It took place, and is written down already')
    expect(await screen.findByText('The shop is closed.')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody else changed this')
  })

  it('cancels from the person’s file, with a reason', async () => {
    const { coach, person, placementId, week } = await atWork()
    await givenAppointment({ coach, ...person, placementId })
    const { user } = openApp(coach, `/people/${person.workerId}`)

    const card = within(await screen.findByRole('region', { name: 'Appointments' }))
    await user.click(await card.findByRole('button', { name: /^10:00/ }))
    await choose(user, 'Otherwise', 'Cancel the appointment')
    const form = await theDialog('Cancel the appointment')
    await user.type(form.getByLabelText(/^Why/), 'The shop is closed.')
    await user.click(form.getByRole('button', { name: 'Cancel the appointment' }))
    expect(await card.findByText('No visit, meeting or call is planned.')).toBeVisible()
    expect((await week()).appointments).toMatchObject([{ cancelReason: 'The shop is closed.' }])
  })
})

describe('one’s own calendar elsewhere', () => {
  it('has an address that is shown once, and can be ended', async () => {
    const { coach } = await atWork()
    const { user } = openApp(coach, '/settings')

    await user.click(await screen.findByRole('button', { name: 'Make the address' }))
    expect(await screen.findByDisplayValue(/\/api\/feeds\/.+\/tandem\.ics$/)).toBeVisible()
    expect(screen.getByRole('img', { name: /square code/ })).toBeVisible()
    expect(screen.getByText(/Not read yet/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'End it' }))
    const sure = await theDialog('End the address?', 'alertdialog')
    await user.click(sure.getByRole('button', { name: 'End it' }))
    expect(await screen.findByText('There is no address.')).toBeVisible()
    expect(screen.queryByLabelText(/^Your address/)).toBeNull()
  })
})
