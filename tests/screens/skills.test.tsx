import { listSkillEvaluations } from '@tandem/contract/skills'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { answerOf, givenAnswers, givenEvaluation } from '../support/operations-skills.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

async function atWork() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const person = g.episode(coach)
  const placementId = g.placement(person, g.employer())
  return { w, g, coach, ...person, placementId }
}

type Dialog = Awaited<ReturnType<typeof theDialog>>
const level = (form: Dialog, item: RegExp, name: string) =>
  within(form.getByRole('radiogroup', { name: item })).getByRole('radio', { name })

describe('the skills of a person', () => {
  it('are asked of the others once they were explained to the person', async () => {
    const place = await atWork()
    await givenEvaluation(place, { toldOn: null, toldByName: '' })
    const { user } = openApp(place.coach, `/people/${place.workerId}?tab=skills`)

    await user.click(await screen.findByRole('button', { name: 'Note that it was explained' }))
    const telling = await theDialog('Explained to the person')
    await user.click(telling.getByRole('button', { name: 'Save' }))

    await user.click(await screen.findByRole('button', { name: 'Write what the person says' }))
    const own = await theDialog('Write what the person says')
    await user.click(own.getByRole('button', { name: 'Save' }))
    expect(own.getAllByText(/Note at least one answer/)[0]).toBeVisible()
    await user.click(level(own, /^Keep the pace/, '3'))
    await user.click(own.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: 'Write what the tutor says' })).toBeVisible()
  })

  it('are no guess of the coach, are talked over where they are apart, and become next actions', async () => {
    const place = await atWork()
    const tutor = { ...answerOf('tutor', 1), speaker: 'M. Roy' }
    await givenAnswers(place, await givenEvaluation(place), [answerOf('worker', 3), tutor])
    const { user } = openApp(place.coach, `/people/${place.workerId}?tab=skills`)

    await user.click(await screen.findByRole('button', { name: 'Write what you saw' }))
    const coachs = await theDialog('Write what you saw')
    await user.click(level(coachs, /^Keep the pace/, '2'))
    await user.click(coachs.getByRole('button', { name: 'Save' }))
    expect(await coachs.findByText('Say what you saw, or cite the log. Otherwise choose “not observed”.')).toBeVisible()
    expect(coachs.getByRole('link', { name: /^Keep the pace: Say what you saw/ })).toBeVisible()
    await user.click(level(coachs, /^Keep the pace/, 'Not observed'))
    await user.click(coachs.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('Samir and M. Roy: 2 levels apart')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Note what was agreed' }))
    const talk = await theDialog('What was agreed')
    await user.type(talk.getByLabelText(/^Who was there/), 'Both')
    await user.selectOptions(talk.getByLabelText(/^Keep the pace/), 'We see it differently')
    await user.click(talk.getByRole('button', { name: 'Add a step' }))
    await user.type(talk.getByLabelText('Step 1'), 'Two a day')
    await user.type(talk.getByLabelText('By'), '2026-12-03')
    await user.click(talk.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('seen differently')).toBeVisible()
    expect(place.w.context.db.select().from(tasks).all()).toMatchObject([
      { title: 'Two a day', dueOn: '2026-12-03', side: 'worker' },
    ])
  })

  it('are shown as far as the person wants', async () => {
    const place = await atWork()
    const alike = [answerOf('worker', 3, 3), answerOf('tutor', 3, 1), answerOf('coach', null, null)]
    await givenAnswers(place, await givenEvaluation(place), alike)
    const { user } = openApp(place.coach, `/people/${place.workerId}?tab=skills`)

    await user.click(await screen.findByRole('button', { name: /^More for Autonomy at work/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Choose what to show' }))
    const form = await theDialog('What the person wants to show')
    expect(form.queryByLabelText('Stay safe')).toBeNull()
    await user.click(form.getByLabelText('Keep the pace'))
    await user.click(form.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('The person wants to show 1 skill, without the name of the company.')).toBeVisible()
    const { evaluations } = await ok(place.coach, listSkillEvaluations, { params: { episodeId: place.episodeId } })
    expect(evaluations[0]?.attestation).toMatchObject({ items: ['pace'], isCompanyNamed: false })
    const link = screen.getByRole('link', { name: 'Print the attestation' })
    expect(link.getAttribute('href')).toContain(evaluations[0]?.evaluationId)
  })
})

describe('the frameworks in the settings', () => {
  it('are changed in words and published as the next version, with what is wrong beside its box', async () => {
    const { g, coach } = await atWork()
    const { user } = openApp(g.lead(coach.teamId), '/settings?tab=skills')
    await user.click(await screen.findByText('Keep the pace'))
    const item = await screen.findByDisplayValue('Tenir le rythme')
    await user.clear(item)
    await user.click(screen.getByRole('button', { name: 'Publish version 2' }))
    expect(
      await screen.findByRole('link', { name: 'Keep the pace, In a few words (Français): Fill this in.' }),
    ).toBeVisible()
    await user.type(item, 'Garder le rythme')
    await user.click(screen.getByRole('button', { name: 'Publish version 2' }))
    expect(await screen.findByText(/^Version 2, .*, by /)).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Publish version 3' })).toBeVisible()
  })
})
