import type { Endpoint } from '@tandem/contract/endpoint'
import { discardImport, writeImport } from '@tandem/contract/imports'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CaseloadScreen } from '../../apps/web/src/features/caseload/caseload-screen.tsx'
import { ImportScreen } from '../../apps/web/src/features/imports/import-screen.tsx'
import { ok, signedInAs, type Visitor, world } from '../support/app.ts'
import { fixture, uploaded } from '../support/file-upload.ts'
import { given } from '../support/given.ts'
import { CASELOAD, csv, importedCaseload } from '../support/given-import.ts'
import { showAt } from '../support/page.tsx'

const sees = { people: 'team', employers: true } as const
const importing = <ImportScreen mayImport sees={sees} />

async function aTeam() {
  const w = await world()
  const g = given(w)
  const lead = g.lead()
  g.member(['coach'], [lead.teamId], { name: 'Julie Peeters' })
  g.member(['coach'], [lead.teamId], { name: 'Nadia Benmoussa' })
  return { w, g, lead }
}

type User = ReturnType<typeof showAt>['user']

async function choose(user: User, bytes: Uint8Array | string, name: string): Promise<void> {
  await screen.findByRole('button', { name: 'Choose a file' })
  const picker = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (picker === null) throw new Error('there is nothing to choose a file with')
  const content = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  await user.upload(picker, new File([content], name))
}

const kept = () => waitFor(() => expect(screen.getByText('Your answers are kept.')).toBeDefined(), { timeout: 10_000 })

const within10s = { timeout: 10_000 }

async function showImport(who: Visitor, locale: 'en' | 'fr' = 'en') {
  return showAt(who, '/import', importing, { locale })
}

const PEOPLE = 'Nom,Prénom,Date entrée,Référent,Quartier'
const SAMIR = 'Haddad,Samir,02/06/2026,Julie Peeters,Ath'

describe('the import of a spreadsheet', () => {
  it('goes from the file of today to the caseload: answered, mended, skipped, imported', async () => {
    const { lead } = await aTeam()
    const { user, unmount } = await showImport(lead)
    await choose(user, fixture(CASELOAD), CASELOAD)

    const coach = await screen.findByRole('combobox', { name: 'Sofia L.' }, within10s)
    await user.selectOptions(coach, 'Add as coach')
    await user.clear(await screen.findByRole('textbox', { name: 'Name of the new coach' }))
    await user.type(screen.getByRole('textbox', { name: 'Name of the new coach' }), 'Sofia Lambert{Enter}')
    await kept()
    const who = screen.getByRole('combobox', { name: 'Who File active, row 37 is' })
    await user.selectOptions(who, within(who).getByRole('option', { name: /^Same as Dupont Marc/ }))
    await kept()
    const entry = await screen.findByRole('textbox', { name: 'Date entrée of File active, row 37' }, within10s)
    await user.clear(entry)
    await user.keyboard('{Enter}')
    await kept()
    const day = screen.getByRole('textbox', { name: 'Date of Suivi 2026, row 242' })
    expect(day).toHaveValue('01/03/2027')
    await user.clear(day)
    await user.type(day, '01/03/2026{Enter}')
    await kept()
    await user.click(screen.getByRole('button', { name: 'Skip Suivi 2026, row 243' }))

    expect(await screen.findByText('Every row is settled.', {}, within10s)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Import' }))
    expect(await screen.findByText('It is in Tandem', {}, within10s)).toBeDefined()
    expect(screen.getByText(/32 new people, 12 new companies, 241 new log entries/)).toBeDefined()
    expect(screen.getByText('One coach was added: invite them in Settings.')).toBeDefined()

    unmount()
    showAt(lead, '/caseload', <CaseloadScreen hasOwn={false} hasTeam mayExport coaches={[]} addActions={null} />, {
      address: '/caseload?scope=team',
    })
    expect(await screen.findByText('Benali Aïcha', {}, within10s)).toBeDefined()
    expect(screen.getAllByRole('row')).toHaveLength(33)
  }, 60_000)

  it('writes nothing while a row waits, and says so', async () => {
    const { w, lead } = await aTeam()
    const { user } = await showImport(lead)
    await choose(user, csv(PEOPLE, SAMIR, SAMIR.replace('02/06/2026', '31/02/2026').replace('Samir', 'Lina')), 'a.csv')

    expect(await screen.findByText('This day does not exist.', {}, within10s)).toBeDefined()
    expect(screen.getByText(/1 row still waits/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Import' }))

    expect(await screen.findByText('Nothing was imported')).toBeDefined()
    expect(screen.getByText(/Some rows still wait for you/)).toBeDefined()
    expect(w.context.db.$client.prepare('SELECT count(*) FROM workers').pluck().get()).toBe(0)
  })

  it('goes on where it was after a reload, in another language too, and takes answers back', async () => {
    const { lead } = await aTeam()
    await uploaded(lead, csv(PEOPLE, SAMIR.replace('02/06/2026', '31/02/2026')), 'people.csv')
    const first = await showImport(lead)
    const date = await screen.findByRole('textbox', { name: 'Date entrée of people, row 2' }, within10s)
    await first.user.clear(date)
    await first.user.type(date, '02/06/2026')
    await first.user.tab()
    await kept()
    expect(await screen.findByText('Every row is settled.', {}, within10s)).toBeDefined()
    first.unmount()

    const { user } = await showImport(lead, 'fr')
    expect(await screen.findByText('Fichier : people.csv', {}, within10s)).toBeDefined()
    await user.click(screen.getByText('1 chose que vous avez réglée'))
    await user.click(screen.getByRole('button', { name: /^Annuler\s: people, ligne 2/ }))

    expect(await screen.findByText('Ce jour n’existe pas.', {}, within10s)).toBeDefined()
  })

  it('takes a column as what it is told to be, and shows what is never taken', async () => {
    const { lead } = await aTeam()
    const { user } = await showImport(lead)
    await choose(user, csv(`${PEOPLE},Public`, `${SAMIR},RQTH`), 'people.csv')

    const column = await screen.findByRole('combobox', { name: 'Quartier: taken as' }, within10s)
    expect(column).toHaveValue('')
    await user.selectOptions(column, 'Town')
    await kept()

    expect(screen.getByText('5 columns taken, 1 left out')).toBeDefined()
    expect(screen.getByText(/never taken: health/)).toBeDefined()
    expect(document.body.textContent).not.toContain('RQTH')
  })

  it('keeps an answer that did not arrive, and sends it again', async () => {
    const { lead } = await aTeam()
    await uploaded(lead, csv(PEOPLE, SAMIR.replace('Julie Peeters', 'La grande')), 'people.csv')
    const { user, line } = await showImport(lead)
    const coach = await screen.findByRole('combobox', { name: 'La grande' }, within10s)
    line.state = 'down'
    await user.selectOptions(coach, 'Julie Peeters')

    expect(await screen.findByText('Your last answer is not kept yet', {}, within10s)).toBeDefined()
    expect(screen.getByRole('combobox', { name: 'La grande' })).toHaveDisplayValue('Julie Peeters')
    expect(screen.queryByText('Your answers are kept.')).toBeNull()
    line.state = 'up'
    await user.click(screen.getByRole('button', { name: 'Try again' }))

    expect(await screen.findByText('Every row is settled.', {}, within10s)).toBeDefined()
    expect(screen.queryByText('Your last answer is not kept yet')).toBeNull()
  })

  it('says why a file is not taken, and takes the next one', async () => {
    const { lead } = await aTeam()
    const { user } = await showImport(lead)

    await choose(user, '%PDF-1.4', 'list.csv')
    expect(await screen.findByText(/This is no Excel/)).toBeDefined()
    await choose(user, csv(PEOPLE, SAMIR), 'people.csv')

    expect(await screen.findByText('File: people.csv', {}, within10s)).toBeDefined()
  })

  it.each([
    ['was imported', writeImport, { version: 1 }],
    ['was forgotten', discardImport, undefined],
  ] as const)('tells that the file %s in another window, and goes on with another', async (what, end, body) => {
    const { lead } = await aTeam()
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR), 'people.csv')
    const { user } = await showImport(lead)
    const kind = await screen.findByRole('combobox', { name: 'What people holds' }, within10s)
    await ok<Endpoint>(lead, end, { params: { importId }, ...(body === undefined ? {} : { body }) })
    await user.selectOptions(kind, 'Companies')

    expect(await screen.findByText(`This file ${what} in another window`, {}, within10s)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Import another file' }))
    expect(await screen.findByRole('button', { name: 'Choose a file' }, within10s)).toBeDefined()
  })

  it('forgets a file when asked, after asking', async () => {
    const { lead } = await aTeam()
    await uploaded(lead, csv(PEOPLE, SAMIR), 'people.csv')
    const { user, line } = await showImport(lead)

    await user.click(await screen.findByRole('button', { name: 'Forget this file' }, within10s))
    const question = await screen.findByRole('alertdialog')
    await user.click(within(question).getByRole('button', { name: 'Forget this file' }))

    expect(await screen.findByRole('button', { name: 'Choose a file' }, within10s)).toBeDefined()
    expect(screen.getByText(/None yet/)).toBeDefined()
    const forgotten = line.sent.findIndex((one) => one.startsWith('DELETE'))
    expect(line.sent.slice(forgotten + 1)).toEqual(['GET /api/imports'])
  })

  it('offers no import of a file in which no record is found, and goes on once told what it holds', async () => {
    const { lead } = await aTeam()
    const { user } = await showImport(lead)
    await choose(user, csv('Zork,Blib', 'Haddad,Samir'), 'odd.csv')

    expect(await screen.findByText('No record found in this file yet', {}, within10s)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: 'What odd holds' }), 'People')

    expect(await screen.findByRole('combobox', { name: 'Zork: taken as' }, within10s)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Import' })).toBeDefined()
  })

  it('asks for the team where there are several, and for none where nobody comes in', async () => {
    const { w, g, lead } = await aTeam()
    const both = signedInAs(w, g.member(['lead'], [lead.teamId, g.team('Mons')]))
    const { user } = await showImport(both)
    await choose(user, csv(PEOPLE, SAMIR), 'people.csv')

    const team = await screen.findByRole('combobox', { name: 'Into the team' }, within10s)
    expect(team).toHaveDisplayValue('Choose…')
    expect(screen.getByText('Choose the team first.')).toBeDefined()
    await user.selectOptions(team, 'Mons')
    await kept()
    await user.click(screen.getByRole('button', { name: 'Import' }))
    await screen.findByText('It is in Tandem', {}, within10s)
    await user.click(screen.getByRole('button', { name: 'Import another file' }))
    await choose(user, csv(PEOPLE, SAMIR), 'people.csv')

    await user.click(await screen.findByRole('button', { name: 'Import' }, within10s))
    expect(await screen.findByText(/1 record stays as it was/, {}, within10s)).toBeDefined()
    expect(screen.queryByRole('combobox', { name: 'Into the team' })).toBeNull()
  })

  it('tells what came in before', async () => {
    const { lead } = await aTeam()
    await importedCaseload(lead)
    await showImport(lead, 'fr')

    const list = await screen.findByRole('list', { name: 'Fichiers déjà importés' }, within10s)
    expect(list.textContent).toContain('file-active-2026.xlsx')
    expect(list.textContent).toContain('par Ann Claes')
    expect(list.textContent).toContain('345 nouvelles fiches')
  })

  it('is closed to coaches and readers, with a way on', async () => {
    const { g, lead } = await aTeam()
    showAt(g.coach(lead.teamId), '/import', <ImportScreen mayImport={false} sees={sees} />)

    expect(await screen.findByText('Importing is for leads and administrators')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull()
  })
})
