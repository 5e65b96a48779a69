import { editWorker, readWorker } from '@tandem/contract/workers'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { workers } from '../../apps/server/src/features/workers/workers.table.ts'
import { ok } from '../support/app.ts'
import { samirAtWork } from '../support/places.ts'

import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function samirsFile(locale: 'en' | 'fr' = 'en') {
  const scene = await samirAtWork(locale)
  return { ...scene, stored: () => scene.w.context.db.select().from(workers).all() }
}

describe('editing a person', () => {
  it('keeps what was there and changes what was typed', async () => {
    const { nadia, file, stored } = await samirsFile()
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Edit the person')
    const form = await theDialog('Edit the person')
    expect(form.getByLabelText('First name')).toHaveValue('Samir')
    await user.type(form.getByLabelText('Speaks'), 'Arabic and French')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/speaks Arabic and French/)).toBeVisible()
    expect(stored()).toMatchObject([{ languages: 'Arabic and French', version: 2 }])
  })

  it('that meets a colleague’s change shows both versions, and loses neither', async () => {
    const { g, nadia, samir, file, stored } = await samirsFile()
    const jonas = g.lead(nadia.teamId)
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Edit the person')
    const form = await theDialog('Edit the person')
    await user.type(form.getByLabelText('Town'), 'Tournai')
    await user.selectOptions(form.getByLabelText('Prefers'), 'Phone')

    const {
      version,
      episodes: _episodes,
      representative: _representative,
      workerId,
      ...known
    } = await ok(jonas, readWorker, {
      params: { workerId: samir.workerId },
    })
    await ok(jonas, editWorker, {
      params: { workerId },
      body: { ...known, municipality: 'Mons', preferredChannel: 'visit', version },
    })

    await user.click(form.getByRole('button', { name: 'Save' }))
    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Town Tournai Mons' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Prefers Phone Meeting' })).toBeVisible()
    expect(versions.queryByRole('row', { name: /First name/ })).toBeNull()
    expect(form.getByLabelText('Town')).toHaveValue('Tournai')
    expect(stored()).toMatchObject([{ municipality: 'Mons', version: 2 }])

    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(stored()).toMatchObject([{ municipality: 'Tournai', version: 3 }]))
  })

  it('can take the colleague’s version instead', async () => {
    const { nadia, samir, file, stored } = await samirsFile()
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Edit the person')
    const form = await theDialog('Edit the person')
    await user.type(form.getByLabelText('Town'), 'Tournai')
    const {
      version,
      episodes: _episodes,
      representative: _representative,
      workerId,
      ...known
    } = await ok(nadia, readWorker, {
      params: { workerId: samir.workerId },
    })
    await ok(nadia, editWorker, { params: { workerId }, body: { ...known, municipality: 'Mons', version } })
    await user.click(form.getByRole('button', { name: 'Save' }))
    await user.click(await form.findByRole('button', { name: 'Take the saved one' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Person' }))
    expect(await screen.findByText('Mons')).toBeVisible()
    expect(stored()).toMatchObject([{ municipality: 'Mons' }])
  })
})

describe('a form that was begun', () => {
  it('holds the page while something is typed and not saved: one is asked before going elsewhere, or closing the tab', async () => {
    const { nadia } = await samirsFile()
    const { user, router } = openApp(nadia, '/caseload')
    await user.click(await screen.findByRole('button', { name: 'Add a person' }))
    const form = await theDialog('Add a person')
    await user.type(form.getByLabelText('First name'), 'Inès')
    void router.navigate({ to: '/' })
    const question = await theDialog('Leave without saving?', 'alertdialog')
    expect(router.state.location.pathname).toBe('/caseload')
    const closing = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(closing)
    expect(closing.defaultPrevented).toBe(true)

    await user.click(question.getByRole('button', { name: 'Keep for later' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await router.navigate({ to: '/' })
    expect(router.state.location.pathname).toBe('/')
  })
})
