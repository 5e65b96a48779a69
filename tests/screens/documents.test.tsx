import { makeDocument } from '@tandem/contract/documents'
import { screen, waitFor, within } from '@testing-library/react'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attachments } from '../../apps/server/src/features/attachments/attachments.table.ts'
import { documents } from '../../apps/server/src/features/documents/documents.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, TODAY } from '../support/app.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { pngOf } from '../support/pictures.ts'
import { samirAtWork } from '../support/places.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

describe('the documents of a file', () => {
  it('are chosen, seen as their reader will see them, kept, and opened again', async () => {
    const { w, g, nadia, samir, file } = await samirAtWork()
    g.goal(samir, { title: 'Keep the pace of the oven' })
    const { user } = openApp(nadia, `${file}?tab=documents`)
    expect(await screen.findByText('No document yet')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Make a document' }))
    const form = await theDialog('Make a document')
    const plan = within(await form.findByRole('article', { name: 'Coaching plan of Samir Haddad' }))
    expect(plan.getByText('Preview, not kept · 24 Nov 2026')).toBeVisible()
    expect(plan.getByText('Keep the pace of the oven')).toBeVisible()

    await user.click(form.getByRole('radio', { name: 'Français' }))
    await user.selectOptions(form.getByLabelText('Document'), 'Final report (for the funder)')
    expect(form.getByText(/has not agreed to share this with the referrer or the funder/)).toBeVisible()
    await user.selectOptions(form.getByLabelText('Document'), 'One page for the company (for the company)')
    const page = within(await form.findByRole('article', { name: 'Une page pour Boulangerie Lenoir' }))
    expect(page.getByText('Samir H.')).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Keep it' }))

    await user.click(await screen.findByRole('button', { name: /^Open Une page pour Boulangerie Lenoir/ }))
    const kept = await theDialog('D-2026-001, version 1')
    expect(await kept.findByText(/Ce que nous faisons pour vous/)).toBeVisible()
    const [row] = w.context.db.select().from(documents).all()
    const pdf = kept.getByRole('link', { name: 'PDF of Une page pour Boulangerie Lenoir, D-2026-001, version 1' })
    expect(pdf).toHaveAttribute('href', `/api/documents/${row?.id}/file.pdf`)
  })

  it('say beside the field what is missing, and why nothing leaves toward an employer', async () => {
    const { w, nadia, placementId, file } = await samirAtWork()
    const { db } = w.context
    db.update(placements).set({ employerContactRefusedOn: TODAY }).where(eq(placements.id, placementId)).run()
    const { user } = openApp(nadia, `${file}?tab=documents`)
    await user.click(await screen.findByRole('button', { name: 'Make a document' }))
    const form = await theDialog('Make a document')
    await user.selectOptions(form.getByLabelText('Document'), 'Note of an entry (for the person)')
    expect(form.getByText(/Choose what it is about/)).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Keep it' }))
    await waitFor(() =>
      expect(form.getByLabelText('Entry')).toHaveAccessibleDescription(/Choose what the document is about\./),
    )

    await user.selectOptions(form.getByLabelText('Document'), 'One page for the company (for the company)')
    expect(await form.findByText('This document cannot be made')).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Keep it' }))
    await waitFor(() =>
      expect(form.getByLabelText('Job')).toHaveAccessibleDescription(/Nothing may leave toward this employer/),
    )
    expect(db.select().from(documents).all()).toEqual([])
  })
})

describe('a file on an entry', () => {
  it('is added from the menu of the entry, stands with it, and is removed with a reason', async () => {
    const { w, g, nadia, samir, file } = await samirAtWork()
    g.logEntry(nadia, samir, { note: 'We drew the order of the oven.' })
    const { user } = openApp(nadia, file)
    await screen.findByText('We drew the order of the oven.')
    await user.click(screen.getByRole('button', { name: 'More for this entry' }))
    expect(screen.getByRole('menuitem', { name: 'Add a file' })).toBeVisible()
    const picture = new File([new Uint8Array(pngOf(4, 4))], 'oven.png')
    await user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), picture)
    const link = await screen.findByRole('link', { name: 'Download oven.png' })
    const [row] = w.context.db.select().from(attachments).all()
    expect(link).toHaveAttribute('href', `/api/attachments/${row?.id}/file`)

    await user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), new File(['MZ\0\0'], 'run.txt'))
    expect(await screen.findByText(/This type of file is not kept/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Remove oven.png' }))
    const form = await theDialog('Remove this file?')
    await user.type(form.getByLabelText('Why'), 'Another person is on it')
    await user.click(form.getByRole('button', { name: 'Remove it' }))
    expect(await screen.findByText('Removed: oven.png (Another person is on it)')).toBeVisible()
  })
})

describe('the settings of documents', () => {
  it('put the organisation’s own lines and words into what is made next', async () => {
    const { w, g, nadia, samir } = await samirAtWork()
    const { user } = openApp(g.administrator(), '/settings?tab=documents')
    await user.type(await screen.findByLabelText('Address lines'), 'Rue du Pont 8{enter}7500 Tournai')
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0] as HTMLElement)
    await waitFor(() => expect(screen.getByLabelText('Address lines')).toHaveValue('Rue du Pont 8\n7500 Tournai'))
    const beginning = screen.getByLabelText('Beginning')
    expect(beginning).toHaveAccessibleDescription(/Tandem’s words: This plan says/)
    await user.clear(beginning)
    await user.type(beginning, 'We begin together.')
    await user.click(screen.getAllByRole('button', { name: 'Save' })[1] as HTMLElement)
    expect(await screen.findByRole('button', { name: 'Back to Tandem’s words' })).toBeVisible()

    await ok(nadia, makeDocument, { params: { episodeId: samir.episodeId }, body: documentDraft() })
    expect(JSON.stringify(w.context.db.select().from(documents).get()?.content)).toContain('We begin together.')
  })
})
