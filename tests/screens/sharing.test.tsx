import { recordConsent } from '@tandem/contract/consents'
import { listPlacements } from '@tandem/contract/placements'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { consents } from '../../apps/server/src/features/consents/consents.table.ts'
import { disclosures } from '../../apps/server/src/features/disclosures/disclosures.table.ts'
import { employerContacts } from '../../apps/server/src/features/employers/employers.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { SharingTab } from '../../apps/web/src/features/sharing/sharing-tab.tsx'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { answer } from '../support/operations-sharing.ts'
import { show, wire } from '../support/screen.tsx'

async function fatouAtWork(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach, { firstName: 'Fatou' })
  const { employerId, establishmentId } = g.employer()
  w.context.db.insert(employerContacts).values({ id: v7(), employerId, name: 'Isabelle Carlier', function: 'hr' }).run()
  g.placement(person, { establishmentId })
  g.task(coach, person, { side: 'employer', title: 'Plan the visit' })
  const params = { workerId: person.workerId }
  await ok(coach, recordConsent, { params, body: { ...answer, purpose: 'contactEmployer', happenedOn: '2026-09-01' } })
  const jobs = (await ok(coach, listPlacements, { params })).placements
  wire(coach)
  const tab = <SharingTab workerId={person.workerId} firstName="Fatou" placements={jobs} mayEdit />
  show(tab, locale)
  return { w, user: userEvent.setup() }
}

/** The line of one purpose. */
async function lineOf(purpose: string) {
  const line = (await screen.findByText(purpose)).closest('li')
  if (line === null) throw new Error(`no line for ${purpose}`)
  return within(line)
}

describe('the tab Consent and sharing', () => {
  it('takes an answer with the text that was read, and asks for the proof of what was said aloud', async () => {
    const { w, user } = await fatouAtWork()
    await user.click((await lineOf('Picture or story')).getByRole('button', { name: 'Record the answer' }))
    const form = within(screen.getByRole('dialog'))
    expect(form.getByText(/The organisation may show my picture/)).toBeVisible()
    await user.click(form.getByLabelText('Français'))
    expect(form.getByText(/L’organisation peut montrer ma photo/)).toBeVisible()
    await user.click(form.getByLabelText('Said to the coach'))
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByRole('radiogroup', { name: 'Answer' })).toHaveAccessibleDescription('Fill this in.')
    await user.click(form.getByLabelText('Given'))
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByRole('link', { name: /^Proof/ })).toBeVisible()
    await user.type(form.getByLabelText(/^Proof/), 'Luc heard it')
    await user.click(form.getByRole('button', { name: 'Save' }))

    await waitFor(async () => expect((await lineOf('Picture or story')).getByText('given')).toBeVisible())
    const row = w.context.db.select().from(consents).all().at(-1)
    expect(row).toMatchObject({ purpose: 'photo', act: 'given', locale: 'fr', way: 'oral', proofNote: 'Luc heard it' })
    expect(row?.wordingText).toContain('L’organisation')
  })

  it('says what a withdrawal does for this person before it is confirmed', async () => {
    const { w, user } = await fatouAtWork()
    await user.click((await lineOf('Speak with the employer')).getByRole('button', { name: 'Withdraw' }))
    const form = within(screen.getByRole('dialog'))
    expect(await form.findByText(/nothing leaves any more toward Boulangerie Lenoir/)).toBeVisible()
    expect(form.getByText('1 task toward the employer is frozen.')).toBeVisible()
    expect(form.getByText(/Check-ins and reminders with Boulangerie Lenoir disappear/)).toBeVisible()
    expect(w.context.db.select().from(placements).get()?.employerContactRefusedOn).toBeNull()

    await user.click(form.getByLabelText(/the employer is not to know of a coach/))
    await user.click(form.getByRole('button', { name: 'Withdraw' }))

    expect(await screen.findByText('Nothing. Whatever is made for this employer stays empty.')).toBeVisible()
    expect(w.context.db.select().from(placements).get()).toMatchObject({
      employerContactRefusedOn: '2026-11-24',
      coachVisibility: 'notAtAll',
    })
    expect((await lineOf('Speak with the employer')).getByText('withdrawn')).toBeVisible()
  })

  it('answers “what may I say?” for each listener, and warns gently of a health word', async () => {
    const { w, user } = await fatouAtWork('fr')
    await user.click(await screen.findByRole('button', { name: 'Ajouter' }))
    const form = within(screen.getByRole('dialog'))
    await user.type(form.getByLabelText(/^Quoi/), 'Son diagnostic')
    expect(form.getByText(/Cela ressemble à une question de santé/)).toBeVisible()
    await user.clear(form.getByLabelText(/^Quoi/))
    await user.click(form.getByRole('button', { name: 'Consignes écrites' }))
    expect(form.queryByText(/question de santé/)).toBeNull()
    await user.selectOptions(form.getByLabelText(/^À qui/), 'Isabelle Carlier')
    await user.selectOptions(form.getByLabelText(/^Décision/), 'Peut être dit si on le demande')
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))

    const heading = await screen.findByRole('heading', { name: 'Isabelle Carlier' })
    const card = within(heading.closest('section') as HTMLElement)
    expect(card.getByText('Seulement si on le demande')).toBeVisible()
    expect(card.getByText('Consignes écrites')).toBeVisible()
    expect(w.context.db.select().from(disclosures).all()).toMatchObject([{ item: 'Consignes écrites' }])
  })

  it('shows the employer’s view as its reader would have it, and who reads the file', async () => {
    await fatouAtWork()
    expect(await screen.findByText('None: Fatou has not agreed to share them.')).toBeVisible()
    expect(screen.getByText(/Never: the coach’s own notes/)).toBeVisible()
    expect(await screen.findByText('Nadia Benali')).toBeVisible()
  })
})
