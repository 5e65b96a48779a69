import { editOrganisation } from '@tandem/contract/organisation'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { organisations } from '../../apps/server/src/features/organisation/organisation.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openApp } from '../support/whole-app.tsx'

async function anOrganisation() {
  const w = await world()
  const g = given(w)
  g.organisation({ name: 'Tremplin asbl' })
  const marie = g.administrator()
  const opened = openApp(marie, '/settings?tab=organisation')
  const name = await screen.findByRole('textbox', { name: 'Name of the organisation' })
  const save = () => opened.user.click(screen.getByRole('button', { name: 'Save' }))
  const another = (facts: object = {}) =>
    ok(marie, editOrganisation, {
      body: { name: 'Tremplin nord', locale: 'fr', timeZone: 'Europe/Brussels', version: 1, ...facts },
    })
  return { ...opened, marie, name, save, another, stored: () => w.context.db.select().from(organisations).all()[0] }
}

describe('the organisation', () => {
  it('takes a name, a language and a time zone, time after time', async () => {
    const { user, name, save, stored } = await anOrganisation()
    await user.clear(name)
    await user.type(name, 'Tremplin')
    await user.click(screen.getByRole('radio', { name: 'Français' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Time zone' }), 'Europe/Paris')
    await save()
    expect(await screen.findByText('Saved')).toBeVisible()
    expect(stored()).toMatchObject({ name: 'Tremplin', locale: 'fr', timeZone: 'Europe/Paris', version: 2 })

    await user.type(name, ' asbl')
    await save()
    await waitFor(() => expect(stored()).toMatchObject({ name: 'Tremplin asbl', version: 3 }))
  })

  it('leads an administrator, who has no caseload, to the import', async () => {
    const { user } = await anOrganisation()
    await user.click(screen.getByRole('link', { name: 'Import a spreadsheet' }))
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeVisible()
  })

  it('says beside the field that it has no name', async () => {
    const { user, name, save, stored } = await anOrganisation()
    await user.clear(name)
    await save()
    expect(name).toHaveAccessibleDescription('Fill this in.')
    expect(stored()).toMatchObject({ version: 1 })
  })

  it('never replaces what is typed by what somebody else saves', async () => {
    const { user, name, another, client } = await anOrganisation()
    await user.clear(name)
    await user.type(name, 'Tremplin sud')
    await another()
    await act(() => client.refetchQueries({ queryKey: ['organisation'] }))
    expect(screen.getByRole('textbox', { name: 'Name of the organisation' })).toHaveValue('Tremplin sud')
  })

  it('shows both versions, and saves the one that is chosen', async () => {
    const { user, name, save, another, stored } = await anOrganisation()
    await user.clear(name)
    await user.type(name, 'Tremplin sud')
    await another()
    await save()
    const versions = within(await screen.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Name of the organisation Tremplin sud Tremplin nord' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Language of the organisation English Français' })).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(stored()).toMatchObject({ name: 'Tremplin sud', locale: 'en', version: 3 }))
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('takes the other’s on wish', async () => {
    const { user, name, save, another, stored } = await anOrganisation()
    await user.type(name, ' sud')
    await another()
    await save()
    await user.click(await screen.findByRole('button', { name: 'Take the saved one' }))
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Name of the organisation' })).toHaveValue('Tremplin nord'),
    )
    expect(stored()).toMatchObject({ version: 2 })
  })
})
