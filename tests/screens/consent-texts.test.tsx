import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { consents } from '../../apps/server/src/features/consents/consents.table.ts'
import { samirsStart } from '../support/places.ts'
import { openApp } from '../support/whole-app.tsx'

describe('the texts of consents in Settings', () => {
  it('are changed as a new version, and the dialog of the coach shows that one and the ones before', async () => {
    const { w, g, nadia, samir } = await samirsStart()
    const { user, unmount } = openApp(g.administrator(), '/settings?tab=consents')
    await user.click(await screen.findByRole('button', { name: 'Change: Picture or story' }))
    const form = within(screen.getByRole('dialog'))
    const field = form.getByRole('textbox', { name: 'Text' })
    await user.clear(field)
    await user.type(field, 'You may show my picture.')
    await user.click(form.getByRole('button', { name: 'Save as version 2' }))
    expect(await screen.findByText(/^Version 2, written on/)).toBeVisible()
    unmount()

    const coach = openApp(nadia, `/people/${samir.workerId}?tab=sharing`)
    const line = within((await screen.findByText('Picture or story')).closest('li') as HTMLElement)
    await coach.user.click(line.getByRole('button', { name: 'Record the answer' }))
    const answer = within(screen.getByRole('dialog'))
    expect(answer.getByText('You may show my picture.')).toBeVisible()
    await coach.user.selectOptions(answer.getByLabelText(/^Version of the text/), 'Version 1, asked before')
    expect(answer.getByText(/^The organisation may show my picture/)).toBeVisible()
    await coach.user.click(answer.getByLabelText('Given'))
    await coach.user.click(answer.getByLabelText('Signed paper'))
    await coach.user.click(answer.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Answer saved')).toBeVisible()
    expect(w.context.db.select().from(consents).all()).toMatchObject([{ purpose: 'photo', wordingVersion: 1 }])
  })
})
