import { requestExtension } from '@tandem/contract/extensions'
import { addProgramme } from '@tandem/contract/programmes'
import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { planExtensions, plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { programmes, ruleSets } from '../../apps/server/src/features/programmes/programmes.table.ts'
import { ok } from '../support/app.ts'
import { openForm } from '../support/log-screen.tsx'
import { samirAtWork, samirsStart } from '../support/places.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

describe('more time for a plan', () => {
  it('shows what it brings before it is asked, and waits for the lead', async () => {
    const { w, nadia, file } = await samirAtWork()
    const { user } = openApp(nadia, `${file}?tab=plan`)
    await user.click(await screen.findByRole('button', { name: 'Ask for more time' }))
    const form = await theDialog('Ask for more time')
    expect(form.getByLabelText('New end')).toHaveValue('2027-06-11')
    expect(await form.findByText('12 of 24 months planned')).toBeVisible()
    expect(form.getByText('the 1st of this plan')).toBeVisible()
    await user.clear(form.getByLabelText('New end'))
    await user.type(form.getByLabelText('New end'), '2028-06-12')
    expect(await form.findByText(/counted from 12 Jun 2026, end by 11 Jun 2028/)).toBeVisible()
    await user.selectOptions(form.getByLabelText('Why'), 'Goals not reached yet')
    await user.click(form.getByRole('button', { name: 'Ask for it' }))
    await waitFor(() => expect(form.getByLabelText('New end')).toHaveFocus())
    expect(form.getByText(/end by 11 Jun 2028/)).toBeVisible()
    expect(form.getByLabelText('New end')).toHaveAccessibleDescription(/At the latest 11 Jun 2027.*end by 11 Jun 2028/)
    await user.clear(form.getByLabelText('New end'))
    await user.type(form.getByLabelText('New end'), '2027-06-11')
    await user.click(form.getByRole('button', { name: 'Ask for it' }))
    expect(await screen.findByText('Waits for a decision')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ask for more time' })).toBeNull()
    expect(w.context.db.select().from(planExtensions).all()).toMatchObject([
      { status: 'pending', reason: 'goalsNotReached', endsOn: '2027-06-11' },
    ])
    await user.click(screen.getByRole('button', { name: 'Withdraw' }))
    expect(await screen.findAllByText('Withdrawn')).not.toHaveLength(0)
  })

  it('waits in the lead’s day, who answers it with words', async () => {
    const { w, g, nadia, samir } = await samirsStart()
    const planId = g.plan(samir)
    const body = { endsOn: '2027-06-11', extraMinutes: 600, reason: 'training' as const, words: 'A course until May.' }
    await ok(nadia, requestExtension, { params: { planId }, body })
    const lead = g.lead(nadia.teamId)
    const { user } = openApp(lead, '/')
    expect(await screen.findByRole('heading', { name: /More time asked for/ })).toHaveTextContent('1 request waits')
    const waiting = within(screen.getByRole('region', { name: /More time asked for/ }))
    await user.click(waiting.getByRole('link', { name: 'Samir Haddad' }))
    await user.click(await screen.findByRole('button', { name: 'Answer' }))
    const form = await theDialog('Answer the request')
    expect(form.getByText('A course until May.')).toBeVisible()
    await user.click(form.getByRole('radio', { name: 'Do not grant it' }))
    await user.click(form.getByRole('button', { name: 'Answer' }))
    await waitFor(() => expect(form.getByLabelText('Why not')).toHaveAccessibleDescription('Fill this in.'))
    await user.selectOptions(form.getByLabelText('Why not'), 'Another service can do more')
    await user.type(form.getByLabelText('What you propose instead'), 'The school follows it up.')
    await user.click(form.getByRole('button', { name: 'Answer' }))
    expect(await screen.findByText(/Proposed instead: The school follows it up/)).toBeVisible()
    expect(w.context.db.select().from(plans).all()).toMatchObject([{ endsOn: '2026-12-11', grantedMinutes: 2400 }])
  })
})

describe('a drafted plan', () => {
  it('is opened with a length that is one tap away, and agreed later', async () => {
    const { w, nadia, samir } = await samirsStart('fr')
    const { user } = openApp(nadia, `/people/${samir.workerId}?tab=plan`)
    await user.click(await screen.findByRole('button', { name: 'Ouvrir un plan' }))
    const form = await theDialog('Ouvrir un plan d’accompagnement')
    await user.click(form.getByRole('button', { name: /^dans 3 mois, au 23 févr/ }))
    await user.click(form.getByRole('radio', { name: 'Brouillon' }))
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    await user.click(await screen.findByRole('button', { name: 'Les deux sont d’accord' }))
    expect(await screen.findByText('En cours')).toBeVisible()
    expect(w.context.db.select().from(plans).all()).toMatchObject([{ endsOn: '2027-02-23', status: 'agreed' }])
  })
})

describe('the months of a plan', () => {
  it('are planned, and read as a table', async () => {
    const { g, nadia, samir, w } = await samirsStart()
    g.plan(samir)
    g.logEntry(nadia, samir, { occurredOn: '2026-10-20', minutes: 90, side: 'employer' })
    const { user } = openApp(nadia, `/people/${samir.workerId}?tab=plan`)
    await user.click(await screen.findByRole('button', { name: 'Plan the months' }))
    const form = await theDialog('Coaching planned for each month')
    const [first] = form.getAllByRole('textbox')
    if (first !== undefined) await user.type(first, '8 h')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(w.context.db.select().from(plans).all()[0]?.plannedMinutes).toEqual([480, null, null, null, null, null]),
    )
    await user.click(await screen.findByText('See as a table'))
    expect(
      screen.getByRole('row', { name: /^12 Jun to 11 Jul 2026 8 h 0 min 0 min 0 min 0 min 0 min –/ }),
    ).toBeVisible()
    expect(screen.getByRole('row', { name: /^12 Oct to 11 Nov 2026 – 0 min 0 min 1 h 30/ })).toBeVisible()
  })
})

describe('the hours of a plan', () => {
  it('are warned of in the log before the entry that crosses a limit, and never keep it from being saved', async () => {
    const { g, nadia, samir, entries } = await samirAtWork()
    for (const day of ['2026-11-03', '2026-11-04', '2026-11-05'])
      g.logEntry(nadia, samir, { occurredOn: day, minutes: 620 })
    const { user, form } = await openForm(nadia, { subject: samir })
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '15 min')
    expect(form.queryByText(/of the hours of the plan/)).toBeNull()
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '2 h')
    expect(
      form.getByText('With this entry, Samir Haddad reaches 80 % of the hours of the plan: 7 h left.'),
    ).toBeVisible()
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '10 h')
    expect(form.getByText(/passes 100 % of the hours of the plan: 1 h over/)).toBeVisible()
    await user.type(form.getByLabelText('What happened'), 'A long day.')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toHaveLength(4))
  })
})

describe('a job on trial', () => {
  it('says by when it is decided, by the rules of the programme', async () => {
    const { g, nadia, file } = await samirAtWork()
    await ok(g.administrator(), addProgramme, {
      body: { name: 'House', funder: null, isHouse: true, preset: 'ea-fr' },
    })
    openApp(nadia, `${file}?tab=jobs`)
    expect(await screen.findByText('Decide on the trial by Thu, 19 Nov 2026')).toBeVisible()
    expect(screen.getByText('Trial ends on 3 Dec 2026')).toBeVisible()
  })
})

describe('the programmes in the settings', () => {
  it('are added from a preset, tried and changed by the administrator', async () => {
    const { w, g, samir } = await samirsStart()
    g.plan(samir)
    const stored = () => w.context.db.select().from(ruleSets).all()
    const { user } = openApp(g.administrator(), '/settings?tab=programmes')
    await user.click(await screen.findByRole('button', { name: 'Add a programme' }))
    const form = await theDialog('Add a programme')
    await user.type(form.getByLabelText('Name'), 'Ours')
    await user.selectOptions(form.getByLabelText('Rules to begin with'), 'rejoins')
    await user.click(form.getByRole('checkbox', { name: 'The house' }))
    await user.click(form.getByRole('button', { name: 'Add it' }))
    const cap = await screen.findByLabelText('All plans, in months')
    await user.clear(cap)
    await user.type(cap, '4')
    const length = screen.getByLabelText('A plan, in months')
    for (const act of ['Try these rules', 'Save the rules']) {
      await user.click(screen.getByRole('button', { name: act }))
      await waitFor(() => expect(length).toHaveFocus())
      expect(length).toBeInvalid()
      expect(length).toHaveAccessibleDescription(/longer than all plans together/)
      cap.focus()
    }
    expect(stored()).toHaveLength(1)
    await user.clear(length)
    await user.type(length, '4')
    await user.click(screen.getByText('Reminders'))
    const reminders = await screen.findByLabelText('End of the plan')
    await user.clear(reminders)
    await user.type(reminders, '-60; -14; 0')
    await user.click(screen.getByRole('button', { name: 'Try these rules' }))
    expect(await screen.findByText('For 1 person all plans together would end earlier.')).toBeVisible()
    expect(screen.getByText('1 plan would be longer than the rules allow.')).toBeVisible()
    expect(screen.queryByText('Samir Haddad')).toBeNull()
    expect(stored()).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Save the rules' }))
    expect(await screen.findByText(/version 2 of the rules/)).toBeVisible()
    expect(stored()[1]?.rules).toEqual({
      ...RULE_SET_PRESETS.rejoins,
      planLength: { months: 4, days: null },
      cap: { months: 4, days: null },
      reminders: { ...RULE_SET_PRESETS.rejoins.reminders, planEnd: [-60, -14, 0] },
    })
  })

  it('are read and tried by a lead, who saves nothing', async () => {
    const { w, g, nadia } = await samirsStart()
    await ok(g.administrator(), addProgramme, {
      body: { name: 'Regional', funder: 'Region', isHouse: false, preset: 'ea-fr' },
    })
    const { user } = openApp(g.lead(nadia.teamId), '/settings?tab=programmes')
    await user.click(await screen.findByRole('button', { name: 'See the rules of Regional' }))
    expect(await screen.findByText(/The administrator changes the rules/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Save the rules' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Try these rules' }))
    expect(await screen.findByText(/nobody is in this programme yet/)).toBeVisible()
    expect(w.context.db.select().from(programmes).all()).toHaveLength(1)
  })
})
