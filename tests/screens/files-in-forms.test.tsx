import { readAgreement } from '@tandem/contract/agreements'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { attachments } from '../../apps/server/src/features/attachments/attachments.table.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { bakery } from '../support/agreement-tale.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openForm } from '../support/log-screen.tsx'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

const sheet = () => new File(['%PDF-1.7 sheet'], 'sheet.pdf')

describe('files in the form of an entry', () => {
  it('follow once it is saved; one that is refused says why, and the entry stays', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const samir = g.episode(nadia)
    const { db } = w.context
    const { user, form } = await openForm(nadia, { subject: samir })

    await user.upload(form.getByLabelText('Choose files', { selector: 'input' }), [
      sheet(),
      new File(['MZ\u0090\u0000'], 'tool.pdf'),
      new File(['kept out'], 'wrong.txt'),
    ])
    await user.click(form.getByRole('button', { name: 'Take out wrong.txt' }))
    await user.type(form.getByLabelText('What happened'), 'We read the sheet.')
    await user.click(form.getByRole('button', { name: 'Save' }))

    const told = await theDialog('Saved, but not every file was added', 'alertdialog')
    expect(told.getByText(/^tool\.pdf: /)).toBeTruthy()
    await user.click(told.getByRole('button', { name: 'Close' }))
    const [entry] = db.select().from(logEntries).all()
    expect(entry?.note).toBe('We read the sheet.')
    expect(db.select().from(attachments).all()).toMatchObject([
      { fileName: 'sheet.pdf', subjectType: 'logEntry', subjectId: entry?.id },
    ])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('a signature on paper', () => {
  it('takes the scan with it; a file that is refused leaves the form as it is', async () => {
    const tale = await bakery()
    const { coach, workerId } = tale
    const { agreementId } = tale.g.agreement(coach, tale, { placementId: tale.placementId })
    const { user } = openApp(coach, `/people/${workerId}/agreements/${agreementId}`)

    await choose(user, 'More for Mme Lenoir', 'Signed on paper')
    const form = await theDialog('Signed on paper by Mme Lenoir')
    const picker = () => form.getByLabelText('Choose a file', { selector: 'input' })
    await user.upload(picker(), new File(['MZ\u0090\u0000'], 'scan.pdf'))
    await user.click(form.getByRole('button', { name: 'Note the signature' }))
    expect((await form.findAllByText(/type of file|kind of file/i)).length).toBeGreaterThan(0)

    await user.upload(picker(), sheet())
    await user.click(form.getByRole('button', { name: 'Note the signature' }))
    expect(await screen.findByText(/Signed on 24 Nov 2026, on paper/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Scan of the paper signed by Mme Lenoir' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Download sheet.pdf' })).toBeTruthy()
    const { agreement } = await ok(coach, readAgreement, { params: { agreementId } })
    expect(agreement.files).toHaveLength(1)
  })
})
