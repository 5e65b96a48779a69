import { listSatisfaction } from '@tandem/contract/satisfaction'
import { answerSatisfactionLink } from '@tandem/contract/satisfaction-answering'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { ok, visitor } from '../support/app.ts'
import { giveSatisfactionLink } from '../support/given-satisfaction-links.ts'
import { nameContact, samirAtWork } from '../support/places.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('satisfaction by link, from the file', () => {
  it('is offered beside writing it down, names nobody in its text, and shows the coach no answer', async () => {
    const { w, nadia, samir, employerId, file } = await samirAtWork()
    await nameContact(nadia, employerId, 'Mr Vandamme', 'tutor')
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Satisfaction at the end')
    const form = await theDialog('What do they think of the coaching?')
    await user.click(form.getByRole('radio', { name: /Employer/ }))
    await user.click(form.getByRole('button', { name: 'Let them answer by link…' }))
    const ask = await theDialog('Ask by link')
    expect(await ask.findByText(/^You do not see the answers/)).toBeVisible()
    await user.click(await ask.findByRole('radio', { name: 'Français' }))
    await user.click(ask.getByRole('button', { name: 'Make the link' }))
    const made = await theDialog('The link for Mr Vandamme')
    const text = (made.getByLabelText('Text to send') as HTMLTextAreaElement).value
    expect(text).toMatch(/^Bonjour, que pensez-vous de notre service.*\/opinion#token-/)
    expect(text).not.toContain('Samir')
    await user.click(made.getByRole('button', { name: 'Done' }))
    await user.click((await theDialog('What do they think of the coaching?')).getByRole('button', { name: 'Back' }))

    await user.click(await screen.findByRole('button', { name: 'See the link of Boulangerie Lenoir' }))
    const link = await theDialog('Ask by link')
    expect(await link.findByText('not opened yet')).toBeVisible()
    await user.click(link.getByRole('button', { name: 'Back' }))
    const token = text.split('#')[1] ?? ''
    const answers = { statements: [{ code: 'serviceClear', value: 1 }], mark: 2 }
    await ok(visitor(w), answerSatisfactionLink, { body: { token, answers, refuses: false } })
    const { surveys } = await ok(nadia, listSatisfaction, { params: { episodeId: samir.episodeId } })
    expect(surveys).toMatchObject([{ outcome: 'answered', mark: null }])
  })

  it('whose e-mail did not leave is told in Today, where another can be made', async () => {
    const { w, nadia, samir } = await samirAtWork()
    const about = { episodeId: samir.episodeId, memberId: nadia.memberId, placementId: null }
    const [recordId, at] = [giveSatisfactionLink(w, about), '2026-11-20T08:01:00.000Z']
    w.context.db
      .insert(outbox)
      .values({
        ...{ id: recordId, kind: 'satisfactionLink', recordId, onceKey: recordId, memberId: nadia.memberId },
        ...{ locale: 'en', state: 'failed', failure: 'address-refused', createdAt: at, nextTryAt: at, settledAt: at },
      })
      .run()
    const { user } = openApp(nadia, '/')
    expect(await screen.findByText(/Samir.*does not take this address/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'See the link' }))
    const ask = await theDialog('Ask by link')
    expect(await ask.findByText(/^e-mail not sent/)).toBeVisible()
    expect(ask.getByRole('button', { name: 'Make the link' })).toBeVisible()
    await user.click(ask.getByRole('button', { name: 'End this link' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'See the link' })).toBeNull())
  })

  it('that was answered says so, in the mean alone, and can be voided but not corrected', async () => {
    const { w, nadia, samir, file } = await samirAtWork('fr')
    const about = { episodeId: samir.episodeId, memberId: nadia.memberId, placementId: null }
    giveSatisfactionLink(w, about, { token: 'of-samir' })
    const answers = { statements: [], mark: 2 }
    await ok(visitor(w), answerSatisfactionLink, { body: { token: 'of-samir', answers, refuses: false } })
    const { user } = openApp(nadia, file)
    expect(await screen.findByText(/a répondu le 24 nov/)).toBeVisible()
    expect(screen.getByText(/aucun coach ne voit les réponses/)).toBeVisible()
    expect(screen.queryByText(/2 sur 10/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Autre chose sur la réponse de Samir' }))
    expect(await screen.findByRole('menuitem', { name: 'Annuler ce questionnaire' })).toBeVisible()
    expect(screen.queryByRole('menuitem', { name: 'Corriger' })).toBeNull()
  })
})
