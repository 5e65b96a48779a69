import { readAgreement } from '@tandem/contract/agreements'
import { withdrawConsent } from '@tandem/contract/consents'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { bakery, readyDraft } from '../support/agreement-tale.ts'
import { ok } from '../support/app.ts'
import { LEVEL_TEXTS } from '../support/goal-draft.ts'
import { withdrawal } from '../support/operations-sharing.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

const signedOn = '2026-11-18'

describe('an agreement, from the first draft to the last signature', () => {
  it('is asked for by the job, completed, sent, read and signed on the coach’s screen', async () => {
    const tale = await bakery()
    const { coach, workerId } = tale
    const { user, router } = openApp(coach, `/people/${workerId}?tab=agreements`)

    await user.click(await screen.findByRole('button', { name: 'Make it' }))
    expect(await screen.findByText('Not filled in yet')).toBeTruthy()
    expect(screen.getByText('In “The job”: the tutor')).toBeTruthy()

    const job = screen.getByRole('textbox', { name: 'The job' }) as HTMLTextAreaElement
    await user.click(job)
    await user.clear(job)
    await user.type(job, '- Tutor: Luc Roy')
    await user.click(screen.getByRole('button', { name: 'Leave this section out: Goals' }))
    expect(await screen.findByText('Everything is filled in.')).toBeTruthy()
    const preview = within(screen.getByRole('article'))
    expect(preview.getByText('Tutor: Luc Roy')).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Send' }))
    const asked = await theDialog('Send this agreement?', 'alertdialog')
    expect(asked.getByText('Links for: Samir Haddad and Mme Lenoir')).toBeTruthy()
    await waitFor(() => expect(screen.getAllByText('Saved').length).toBeGreaterThan(0))
    await user.click(asked.getByRole('button', { name: 'Fix it and make the links' }))

    const text = (await screen.findByRole('textbox', { name: /Link for Mme Lenoir/ })) as HTMLTextAreaElement
    expect(text.value).toMatch(/^Hello, a document is waiting .* until 24 Dec 2026: .*\/sign#token-/)
    expect(text.value).not.toContain('Samir')
    expect(screen.getAllByText('Not signed yet: sent today')).toHaveLength(3)

    await user.click(screen.getByRole('button', { name: 'Sign here: Samir Haddad' }))
    const reading = await theDialog('Read together, then sign')
    expect(reading.getByText('Tutor: Luc Roy')).toBeTruthy()
    await user.click(reading.getByRole('button', { name: 'I have read it: sign' }))
    const signing = await theDialog('Signature of Samir Haddad')
    const name = signing.getByRole('textbox', { name: 'Name in full' })
    await user.clear(name)
    await user.click(signing.getByRole('button', { name: 'Sign' }))
    expect(await signing.findByText('Name in full: Fill this in.')).toBeTruthy()
    await user.type(name, 'Samir H.')
    await user.type(signing.getByRole('textbox', { name: /Interpreter/ }), 'M. Ali')
    await user.click(signing.getByRole('button', { name: 'Sign' }))

    expect(await screen.findByText(/Signed on 24 Nov 2026, on screen .* interpreter M. Ali/)).toBeTruthy()
    expect(screen.getByText('Partly signed')).toBeTruthy()
    const agreementId = router.state.location.pathname.split('/').at(-1) ?? ''
    const { agreement } = await ok(coach, readAgreement, { params: { agreementId } })
    expect(agreement.versions[0]?.parties[0]?.signed).toMatchObject({ typedName: 'Samir H.', method: 'screen' })
  })

  it('is not silently a second one about the same job, and a work trial agreement asks for a trial', async () => {
    const tale = await bakery()
    const people = ['worker', 'employer', 'coach'] as const
    const parties = people.map((capacity) => ({ capacity, name: `The ${capacity}`, signedOn }))
    tale.g.agreement(tale.coach, tale, { placementId: tale.placementId, parties })
    const { user } = openApp(tale.coach, `/people/${tale.workerId}?tab=agreements`)

    await user.click(await screen.findByRole('button', { name: 'Make an agreement' }))
    const form = await theDialog('Make an agreement')
    const kind = form.getByRole('combobox', { name: 'Kind' })
    await user.selectOptions(kind, 'Three-party agreement')
    expect(await form.findByText(/There is one signed on 18 Nov 2026: A-2026-001\./)).toBeTruthy()
    await user.click(form.getByRole('button', { name: 'Begin the draft' }))
    expect((await form.findAllByText(/Say that you want a second one/)).length).toBeGreaterThan(0)

    await user.selectOptions(kind, 'Work trial agreement')
    expect(form.getByText('There is no work trial yet: note it among the jobs first')).toBeTruthy()

    await user.selectOptions(kind, 'Three-party agreement')
    await user.click(form.getByRole('checkbox', { name: 'Make a second one all the same' }))
    await user.click(form.getByRole('button', { name: 'Begin the draft' }))
    expect(await screen.findByText('Draft')).toBeTruthy()
  })

  it('names the goals that are chosen, and says beside them which cannot be signed yet', async () => {
    const tale = await bakery()
    tale.g.goal(tale, { title: 'Bake by six' })
    tale.g.goal(tale, { title: 'Speak up', owner: 'worker', levelTexts: LEVEL_TEXTS })
    const { user } = openApp(tale.coach, `/people/${tale.workerId}?tab=agreements`)

    await user.click(await screen.findByRole('button', { name: 'Make an agreement' }))
    const form = await theDialog('Make an agreement')
    await user.selectOptions(form.getByRole('combobox', { name: 'Kind' }), 'Three-party agreement')
    const bake = await form.findByRole('checkbox', { name: 'Bake by six', checked: true })
    await user.click(form.getByRole('checkbox', { name: 'Speak up', checked: false }))
    await user.click(form.getByRole('button', { name: 'Begin the draft' }))

    const text = (await screen.findByRole('textbox', { name: 'Goals' })) as HTMLTextAreaElement
    expect(text.value).toMatch(/- Bake by six\n- Speak up/)
    expect(bake.isConnected).toBe(false)
    const notYet = '“Bake by six” does not say yet what is expected: it cannot be signed.'
    expect(screen.getAllByText(notYet)).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Send' }))
    const refusing = await theDialog('Send this agreement?', 'alertdialog')
    expect(refusing.getByText(notYet)).toBeTruthy()
    expect(refusing.queryByRole('button', { name: 'Fix it and make the links' })).toBeNull()
    await user.click(refusing.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByRole('link', { name: 'Write it in the plan' })).toHaveAttribute(
      'href',
      `/people/${tale.workerId}?tab=plan`,
    )

    await user.click(screen.getByRole('checkbox', { name: 'Bake by six' }))
    expect(text.value).not.toContain('Bake by six')
    expect(screen.queryByText(/does not say yet what is expected/)).toBeNull()
  })

  it('keeps what is written without being asked, and says so', async () => {
    const tale = await bakery()
    const draft = await readyDraft(tale.coach, tale)
    const { agreementId } = draft
    const { user } = openApp(tale.coach, `/people/${tale.workerId}/agreements/${agreementId}`)

    await user.type(await screen.findByRole('textbox', { name: 'What this is for' }), ' And so on.')
    expect(screen.getByText('Not saved yet')).toBeTruthy()

    await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull(), { timeout: 6_000 })
    const { agreement } = await ok(tale.coach, readAgreement, { params: { agreementId } })
    expect(agreement.draft?.sections[0]?.text).toMatch(/And so on\.$/)
  })
})

describe('changing what was signed', () => {
  it('warns first, naming who signed; the draft says whose signature stays, the former version stays to be read', async () => {
    const tale = await bakery()
    const { agreementId } = tale.g.agreement(tale.coach, tale, {
      placementId: tale.placementId,
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn },
        { capacity: 'employer', name: 'Mme Lenoir', signedOn },
        { capacity: 'coach', name: 'Nadia Benali', memberId: tale.coach.memberId },
      ],
    })
    const { user } = openApp(tale.coach, `/people/${tale.workerId}/agreements/${agreementId}`)

    await choose(user, 'Agreements', 'Change what was agreed')
    const warning = await theDialog('Begin version 2?', 'alertdialog')
    expect(warning.getByText(/Signed so far: Samir Haddad and Mme Lenoir/)).toBeTruthy()
    await user.click(warning.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByText('Partly signed')).toBeTruthy()

    await choose(user, 'Agreements', 'Change what was agreed')
    const again = await theDialog('Begin version 2?', 'alertdialog')
    await user.click(again.getByRole('button', { name: 'Begin the new version' }))
    expect(await screen.findByText('Draft')).toBeTruthy()
    expect(screen.getByText('Stays: the signature of Samir Haddad and Mme Lenoir')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Send' }))
    const asked = await theDialog('Send this agreement?', 'alertdialog')
    await user.click(asked.getByRole('button', { name: 'Fix it and make the links' }))

    await user.click(await screen.findByText(/^Version 1, sent on 16 Nov 2026/))
    expect(screen.getByText('Replaced on 24 Nov 2026.')).toBeTruthy()
    expect(screen.getAllByText('Signed on 18 November 2026, on screen.')).toHaveLength(2)
  })
})

describe('the other acts', () => {
  it('a refusal is noted with the words of the party, in French too', async () => {
    const tale = await bakery()
    tale.w.context.db.$client.prepare("update members set locale = 'fr'").run()
    const { agreementId } = tale.g.agreement(tale.coach, tale, { placementId: tale.placementId })
    const { user } = openApp(tale.coach, `/people/${tale.workerId}/agreements/${agreementId}`)

    await choose(user, 'Plus pour Mme Lenoir', 'N’est pas d’accord')
    const form = await theDialog('Mme Lenoir n’est pas d’accord')
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    expect(await form.findByText(/Avec ses mots/, { selector: 'a' })).toBeTruthy()
    await user.type(form.getByRole('textbox', { name: 'Avec ses mots' }), 'Pas ces heures')
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))

    expect(await screen.findByText('Pas d’accord')).toBeTruthy()
    expect(screen.getByText(/Mme Lenoir n’est pas d’accord, 24 nov. : « Pas ces heures »/)).toBeTruthy()
  })

  it('a withdrawn consent stops it in Tandem’s words, which nobody is quoted with', async () => {
    const tale = await bakery()
    const { coach, workerId } = tale
    const { agreementId } = tale.g.agreement(coach, tale, {
      placementId: tale.placementId,
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn },
        { capacity: 'employer', name: 'Mme Lenoir' },
      ],
    })
    await ok(coach, withdrawConsent, { params: { workerId }, body: withdrawal })
    openApp(coach, `/people/${workerId}/agreements/${agreementId}`)

    const said = await screen.findAllByText(/No longer agrees that the employer is contacted\./)
    expect(said.length).toBeGreaterThan(1)
    for (const one of said) expect(one).not.toHaveTextContent(/[“”]/)
  })

  it('a reminder is noted by hand, and the file says who is waited for since when', async () => {
    const tale = await bakery()
    const { agreementId } = tale.g.agreement(tale.coach, tale, {
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn },
        { capacity: 'employer', name: 'Mme Lenoir' },
      ],
    })
    const { user, router } = openApp(tale.coach, `/people/${tale.workerId}/agreements/${agreementId}`)

    await choose(user, 'More for Mme Lenoir', 'Note a reminder')
    const form = await theDialog('A reminder for Mme Lenoir')
    await user.selectOptions(form.getByRole('combobox', { name: 'How' }), 'By post')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Reminded on 24 Nov 2026, by post, by Nadia Benali')).toBeTruthy()

    await router.navigate({ to: '/people/$workerId', params: { workerId: tale.workerId } })
    expect(await screen.findByText(/Mme Lenoir has not signed yet: 8 days · reminded on 24 Nov/)).toBeTruthy()
  })
})
