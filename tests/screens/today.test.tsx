import { completeTask } from '@tandem/contract/tasks'
import { readToday } from '@tandem/contract/today'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { dueHolds } from '../../apps/server/src/features/due/due.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

const TASK = 'Call back about the childcare place'

async function aMorning() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const ines = g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-10' })
  const taskId = g.task(nadia, ines)
  const { db } = w.context
  return {
    g,
    nadia,
    ines,
    taskId,
    stored: () => db.select().from(tasks).all(),
    holds: () => db.select().from(dueHolds).all(),
  }
}

const theList = () => screen.findByRole('list', { name: /late first|retards d’abord/ })
const lines = async () => within(await theList()).getAllByRole('listitem')

describe('Today', () => {
  it('says whom to contact, which side, why and by when, late first', async () => {
    const { g, nadia } = await aMorning()
    const samir = g.episode(nadia)
    g.plan(samir)
    g.placement(samir)
    openApp(nadia, '/')

    expect(await screen.findByRole('heading', { level: 1, name: 'Tuesday 24 November' })).toBeVisible()
    const texts = (await lines()).map((line) => line.textContent ?? '')
    expect(texts[0]).toMatch(/^59 days lateWorker check-in — Samir Haddad.*reminder 4 of 4.*Worker/)
    expect(texts[1]).toMatch(/^53 days lateEmployer check-in — Boulangerie Lenoir about Samir Haddad.*Employer/)
    expect(texts.findIndex((text) => text.includes(TASK))).toBeGreaterThan(1)
    expect(texts.find((text) => text.includes(TASK))).toMatch(/^1 day late.*— Inès Moreau.*Never contacted.*Worker/)
    expect(screen.getByText('3 things need you today. 3 are late. 2 are coming up.')).toBeVisible()
    expect(screen.getByRole('link', { name: /^Today/ }).textContent).toContain('3')
  })

  it('ticks a next action off in place, and takes it back', async () => {
    const { nadia, stored } = await aMorning()
    const { user } = openApp(nadia, '/')

    await user.click(await screen.findByRole('button', { name: 'Done' }))
    expect(await screen.findByText(`Done: ${TASK}`)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull())
    expect(stored()).toMatchObject([{ doneOn: '2026-11-24' }])

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('button', { name: 'Done' })).toBeVisible()
    expect(stored()).toMatchObject([{ doneOn: null }])
  })

  it('says beside the line why it could not be ticked off', async () => {
    const { nadia, stored } = await aMorning()
    const { user, line } = openApp(nadia, '/')
    const done = await screen.findByRole('button', { name: 'Done' })

    line.state = 'down'
    await user.click(done)
    expect(within((await lines())[0] as HTMLElement).getByRole('alert')).toHaveTextContent('No connection.')
    expect(stored()).toMatchObject([{ doneOn: null }])

    line.state = 'up'
    await user.click(screen.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(stored()).toMatchObject([{ doneOn: '2026-11-24' }]))
  })

  it('says when an action could not be taken back', async () => {
    const { nadia } = await aMorning()
    const { user, line } = openApp(nadia, '/')
    await user.click(await screen.findByRole('button', { name: 'Done' }))
    const undo = await screen.findByRole('button', { name: 'Undo' })
    line.state = 'down'
    await user.click(undo)
    expect(await screen.findByText('Not taken back')).toBeVisible()
  })

  it('tells when a colleague was quicker', async () => {
    const { nadia, taskId } = await aMorning()
    const { user } = openApp(nadia, '/')
    const done = await screen.findByRole('button', { name: 'Done' })
    const { items } = await ok(nadia, readToday, { query: { scope: 'mine' } })
    const version = items.find((item) => item.task?.taskId === taskId)?.task?.version ?? 0
    await ok(nadia, completeTask, { params: { taskId }, body: { version } })

    await user.click(done)
    expect(await screen.findByRole('alert')).toHaveTextContent(`${TASK}Somebody else dealt with it`)
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull()
  })
})

describe('putting something on hold', () => {
  it('needs a reason, counts it apart until its day, and takes it up again', async () => {
    const { nadia, holds } = await aMorning()
    const { user } = openApp(nadia, '/')

    await choose(user, `More for ${TASK} Inès Moreau`, 'Put on hold…')
    const dialog = await theDialog('Put on hold')
    expect(dialog.getByText(`${TASK} — Inès Moreau comes back on the day you choose.`)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Put on hold' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Reason: Fill this in.')
    expect(dialog.getByLabelText('Reason')).toHaveAccessibleDescription(/Fill this in\./)
    await user.type(dialog.getByLabelText('Reason'), 'On leave until Friday')
    await user.click(dialog.getByRole('button', { name: 'Put on hold' }))

    await waitFor(() => expect(holds()).toMatchObject([{ untilOn: '2026-12-01', reason: 'On leave until Friday' }]))
    expect(await screen.findByText('1 thing on hold')).toBeVisible()
    await user.click(screen.getByText('1 thing on hold'))
    const held = within(screen.getByRole('list', { name: 'On hold' }))
    expect(held.getByText('until 1 Dec: On leave until Friday')).toBeVisible()
    expect(screen.getByRole('link', { name: /^Today/ }).textContent).toBe('Today')

    await choose(user, `More for ${TASK} Inès Moreau`, 'Take up again')
    await waitFor(() => expect(screen.queryByText('1 thing on hold')).toBeNull())
    expect((await lines())[0]).toHaveTextContent(TASK)
  })

  it('refuses a day that has passed and one too far off, and keeps the words', async () => {
    const { nadia, holds } = await aMorning()
    const { user } = openApp(nadia, '/')
    await choose(user, `More for ${TASK} Inès Moreau`, 'Put on hold…')
    const dialog = await theDialog('Put on hold')
    await user.type(dialog.getByLabelText('Reason'), 'On leave')
    for (const [day, fault] of [
      ['2026-11-24', 'Choose a day to come.'],
      ['2027-06-01', 'At most three months on hold.'],
    ] as const) {
      await user.clear(dialog.getByLabelText('Until'))
      await user.type(dialog.getByLabelText('Until'), day)
      await user.click(dialog.getByRole('button', { name: 'Put on hold' }))
      await waitFor(() => expect(dialog.getByLabelText('Until')).toHaveAccessibleDescription(new RegExp(fault)))
      expect(dialog.getByLabelText('Reason')).toHaveValue('On leave')
    }
    expect(holds()).toEqual([])
  })
})

describe('Today with nothing to do', () => {
  it('says so warmly when all is clear', async () => {
    const w = await world()
    const g = given(w)
    g.organisation()
    const nadia = g.coach()
    g.logEntry(nadia, g.episode(nadia), { occurredOn: '2026-11-23' })
    openApp(nadia, '/')
    expect(await screen.findByText('All clear')).toBeVisible()
    expect(screen.getByText('Nothing needs you today.')).toBeVisible()
    expect(screen.getByText('No plan ends within a month.')).toBeVisible()
    expect(screen.getByText('1 of 1')).toBeVisible()
  })

  it('leads a new coach to their people, in French too', async () => {
    const w = await world()
    const g = given(w)
    g.organisation()
    openApp(g.coach(g.team(), { locale: 'fr' }), '/')
    expect(await screen.findByText(/Commencez par vos personnes/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Ajouter une personne' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Mardi 24 novembre')
  })

  it('opens on the team for a lead who coaches nobody, with whose person each is', async () => {
    const { g, nadia } = await aMorning()
    openApp(g.lead(nadia.teamId), '/')
    expect((await lines())[0]).toHaveTextContent('Coach Nadia Benali')
    expect(screen.queryByRole('radiogroup', { name: 'Whose work' })).toBeNull()
    expect(screen.getByText('The team’s week')).toBeVisible()
  })
})

describe('the whole page', () => {
  it('bears a name of many words and a company without a person', async () => {
    const { g, nadia } = await aMorning()
    const long = g.episode(nadia, {
      firstName: 'Marie-Antoinette Joséphine',
      lastName: 'Vandenberghe-Kouyaté de la Tour du Bois',
    })
    g.task(nadia, long, { title: 'Ring the mutual insurance, the town hall, the landlord and then the school again' })
    openApp(nadia, '/')
    const link = await screen.findByRole('link', {
      name: 'Marie-Antoinette Joséphine Vandenberghe-Kouyaté de la Tour du Bois',
    })
    expect(link).toHaveAttribute('href', `/people/${long.workerId}`)
  })

  it('shows what went wrong when the server cannot be reached, and loads again', async () => {
    const { g, nadia } = await aMorning()
    const { user, line } = openApp(g.lead(nadia.teamId), '/caseload')
    const today = await screen.findByRole('link', { name: 'Today' })
    line.state = 'down'
    await user.click(today)
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 15_000 })
    expect(screen.getByRole('alert')).toHaveTextContent('No connection.')
    line.state = 'up'
    await user.click(again)
    expect((await lines())[0]).toHaveTextContent(TASK)
  })
})
