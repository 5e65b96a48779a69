import { addContact, addEmployer, editEmployer } from '@tandem/contract/employers'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EmployerScreen } from '../../apps/web/src/features/employers/employer-screen.tsx'
import { EmployersScreen } from '../../apps/web/src/features/employers/employers-screen.tsx'
import { ok, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { showAt } from '../support/page.tsx'

const draft = {
  name: 'Boulangerie Lenoir',
  registerNumber: null,
  sector: 'bakery',
  sizeBand: null,
  ownerId: null,
  doNotContact: false,
  doNotContactReason: null,
  remark: null,
}
const place = { name: null, address: null, postalCode: null, municipality: 'Tournai', access: null }
const tutor = {
  name: 'M. Roy',
  function: 'tutor' as const,
  functionLabel: null,
  phone: '069/81.78.51',
  email: null,
  preferredChannel: null,
  reachNote: null,
  fromOn: null,
  toOn: null,
}

async function aCompany() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const samir = g.episode(coach)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(samir, { establishmentId })
  const opened: unknown[] = []
  const file = (
    <EmployerScreen
      employerId={employerId}
      today={TODAY}
      owners={[{ memberId: coach.memberId, name: 'Nadia Benali' }]}
      openLog={(about) => opened.push(about)}
      openCheckIn={(about) => opened.push(about)}
      openCorrection={(entry) => opened.push(entry.note)}
    />
  )
  const address = `/employers/${employerId}`
  const show = (who = coach, locale: 'en' | 'fr' = 'en') =>
    showAt(who, '/employers/$employerId', file, { address, locale })
  return { w, g, coach, samir, employerId, establishmentId, placementId, params: { employerId }, opened, show }
}

const list = <EmployersScreen mayEdit owners={[]} />

describe('the list of companies', () => {
  it('shows those with a check-in due first, with who is there', async () => {
    const { g, coach } = await aCompany()
    g.employer('Ateliers du Val')
    showAt(coach, '/employers', list)

    const rows = await screen.findAllByRole('row')
    expect(rows).toHaveLength(3)
    expect(rows[1]?.textContent).toContain('Boulangerie Lenoir')
    expect(within(rows[1] as HTMLElement).getByText('53 days late')).toBeDefined()
    expect(screen.getByText('2 companies · 1 person there now')).toBeDefined()
  })

  it('keeps its chip in the address and narrows by town without accents', async () => {
    const { g, coach } = await aCompany()
    await ok(coach, addEmployer, {
      body: { employer: { ...draft, name: 'Jardins' }, establishment: { ...place, municipality: 'Péruwelz' } },
    })
    g.employer('Nobody there')
    const { user, router } = showAt(coach, '/employers', list)
    expect(await screen.findAllByRole('row')).toHaveLength(4)

    await user.click(screen.getByRole('button', { name: 'Somebody there' }))
    expect(router.state.location.search).toEqual({ show: 'withPeople' })
    expect(screen.getAllByRole('row')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    await user.type(screen.getByRole('searchbox'), 'peruwelz')
    expect(screen.getAllByRole('row')).toHaveLength(2)
    expect(screen.getByText('1 of 3 shown')).toBeDefined()
  })

  it('draws a hundred of several hundred, and the others when asked', async () => {
    const { g, coach } = await aCompany()
    for (let number = 0; number < 130; number++) g.employer(`Company ${number}`)
    const { user } = showAt(coach, '/employers', list)

    expect(await screen.findAllByRole('row')).toHaveLength(101)
    await user.click(screen.getByRole('button', { name: 'Show the 31 others' }))
    expect(screen.getAllByRole('row')).toHaveLength(132)
  })

  it('teaches the method when it is empty, in French too', async () => {
    showAt(given(await world()).coach(), '/employers', list, { locale: 'fr' })

    expect(await screen.findByText('Pas encore d’entreprise')).toBeDefined()
    expect(screen.getByText(/L’entreprise est accompagnée aussi/)).toBeDefined()
  })

  it('warns while one types the name of a company that is there, and adds another in one go', async () => {
    const { coach } = await aCompany()
    const { user, router } = showAt(coach, '/employers', list)
    await user.click(await screen.findByRole('button', { name: 'Add a company' }))
    const dialog = await screen.findByRole('dialog')
    const name = within(dialog).getByLabelText('Company')

    await user.type(name, 'BOULANGERIE lenoir')
    expect(within(dialog).getByText(/A company of this name is here already/)).toBeDefined()
    await user.clear(name)
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(within(dialog).getAllByText(/Fill this in/)).not.toHaveLength(0)
    await user.type(name, 'Boulangerie du Coin')
    await user.type(within(dialog).getByLabelText('Town'), 'Ath')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/employers\/.+/))
  })
})

describe('a company’s file', () => {
  it('counts nobody twice: whoever came back is there now, in the list and in the file', async () => {
    const { g, coach, samir, establishmentId, show } = await aCompany()
    g.placement(samir, { establishmentId, startedOn: '2026-03-02', endedOn: '2026-03-20' })
    const shown = showAt(coach, '/employers', list)
    const [, row] = await screen.findAllByRole('row')
    const [, now, before] = within(row as HTMLElement).getAllByRole('cell')
    expect([now?.textContent, before?.textContent]).toEqual(['1', '0'])
    shown.unmount()

    show()
    expect(await screen.findByText('Earlier jobs of those there')).toBeDefined()
    expect(screen.queryByText('1 person before')).toBeNull()
  })

  it('shows who is there, whom to call, what is due and what happened', async () => {
    const { g, coach, samir, placementId, params, show, opened } = await aCompany()
    await ok(coach, addContact, { params, body: tutor })
    g.checkIn(coach, samir, placementId, {
      overall: 3,
      ratings: [{ item: 'pace', question: 'Pace?', value: 2, example: null }],
      words: [{ word: 'goesWell', question: 'Q', answer: 'Punctual.' }],
    })
    const { user } = show()

    expect(await screen.findByRole('heading', { level: 1, name: /Boulangerie Lenoir/ })).toBeDefined()
    expect(screen.getByRole('link', { name: '069/81.78.51' }).getAttribute('href')).toBe('tel:069817851')
    const story = await screen.findByRole('region', { name: 'What happened' })
    expect(await within(story).findByText('pace 2/5')).toBeDefined()
    expect(within(story).getByText('overall 3/5')).toBeDefined()
    expect(within(story).getByText('Punctual.')).toBeDefined()
    expect(within(screen.getByRole('region', { name: 'Next' })).getByText(/Trial period ends/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Check in with the employer about Samir Haddad' }))
    await user.click(screen.getByRole('button', { name: 'Log' }))
    expect(opened).toEqual([
      { placementId, party: 'employer' },
      { employerId: params.employerId, name: 'Boulangerie Lenoir' },
    ])
  })

  it('counts people of other teams and names none of them', async () => {
    const { g, show } = await aCompany()
    show(g.coach())

    expect(await screen.findByText('One person there is coached by a colleague.')).toBeDefined()
    expect(document.body.textContent).not.toContain('Haddad')
  })

  it('bars the way with the reason where a company is not to be contacted', async () => {
    const { coach, params, show } = await aCompany()
    const barred = { ...draft, doNotContact: true, doNotContactReason: 'Restructuring until March', version: 1 }
    await ok(coach, editEmployer, { params, body: barred })
    show()

    expect(await screen.findByText('Restructuring until March')).toBeDefined()
    expect(screen.getByText('Not to be contacted')).toBeDefined()
  })

  it('asks for the reason beside its field, and keeps what was typed', async () => {
    const { show } = await aCompany()
    const { user } = show()
    const buttons = await screen.findAllByRole('button', { name: 'Edit' })
    await user.click(buttons[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Remark'), 'Calm mornings')
    await user.click(within(dialog).getByRole('checkbox', { name: 'Not to be contacted' }))
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))

    const reason = within(dialog).getByLabelText('Why not')
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'))
    expect(within(dialog).getByLabelText('Remark')).toHaveProperty('value', 'Calm mornings')
    await user.type(reason, 'Asked us not to')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Asked us not to')).toBeDefined()
  })

  it('shows both versions when somebody else saved first, and saves one’s own over it when asked', async () => {
    const { coach, params, show } = await aCompany()
    const { user } = show()
    await user.click((await screen.findAllByRole('button', { name: 'Edit' }))[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog')
    await ok(coach, editEmployer, { params, body: { ...draft, sector: 'bakery', version: 1 } })
    await user.type(within(dialog).getByLabelText('Sector'), 'pastry')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))

    const row = (await within(dialog).findAllByRole('row')).find((one) => one.textContent?.startsWith('Sector'))
    expect(row?.textContent).toBe('Sectorpastrybakery')
    await user.click(within(dialog).getByRole('button', { name: 'Save mine' }))
    expect(await screen.findByText(/^pastry · Tournai/)).toBeDefined()
  })

  it('tells of a job without a title with nothing hanging after the name', async () => {
    const { w, show } = await aCompany()
    w.context.db.$client.prepare('UPDATE contract_segments SET job_title = NULL').run()
    show()
    const began = (await screen.findByText('Began here')).closest('article')
    expect(began?.querySelector('p')?.textContent).toBe('Samir Haddad')
  })

  it('takes a new contact', async () => {
    const { show } = await aCompany()
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'Add a contact' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Claire Dumont')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('Claire Dumont')).toBeDefined()
  })

  it('keeps a contact who leaves, among the former ones, under their name', async () => {
    const { coach, params, show } = await aCompany()
    await ok(coach, addContact, { params, body: tutor })
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'Edit M. Roy' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Until'), '2026-11-20')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))

    const contacts = await screen.findByRole('region', { name: 'Contacts' })
    expect(await within(contacts).findByText('1 former contact')).toBeDefined()
    expect(within(contacts).getByText(/until 20 Nov 2026/)).toBeDefined()
  })
})
