import { listCheckInLinks, takeUpAnswer } from '@tandem/contract/check-in-links'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { checkIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { ok } from '../support/app.ts'
import { ANSWERED, giveCheckInLink } from '../support/given-check-in-links.ts'
import { nameContact, samirAtWork } from '../support/places.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

async function askEmployer(locale: 'en' | 'fr' = 'en') {
  const places = await samirAtWork(locale)
  await nameContact(places.nadia, places.employerId, 'Mr Vandamme', 'tutor')
  const { user } = openApp(places.nadia, places.file)
  return { ...places, user }
}

describe('asking by link', () => {
  it('makes a text that names nobody and a code, and says when one may ask again', async () => {
    const { nadia, placementId, user } = await askEmployer()
    await user.click(await screen.findByRole('button', { name: 'Check in' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Check in with (?!the worker)/ }))
    await user.click(await screen.findByRole('button', { name: 'Let them answer by link…' }))
    const ask = await theDialog('Ask by link')
    expect(await ask.findByText('Never asked by link so far')).toBeVisible()
    await user.click(ask.getByRole('radio', { name: 'Français' }))
    await user.click(ask.getByRole('button', { name: 'Make the link' }))
    const made = await theDialog('The link for Mr Vandamme')
    const text = (made.getByLabelText('Text to send') as HTMLTextAreaElement).value
    expect(text).toMatch(/^Bonjour, comment cela se passe-t-il.*\/answer#token-/)
    expect(text).not.toContain('Samir')
    expect(made.getByRole('img', { name: /code/ })).toBeVisible()
    await user.click(made.getByRole('button', { name: 'Done' }))
    const { links } = await ok(nadia, listCheckInLinks, { params: { placementId }, query: { party: 'employer' } })
    expect(links).toMatchObject([{ state: 'sent', recipientName: 'Mr Vandamme' }])
    await user.click(await screen.findByRole('button', { name: 'Let them answer by link…' }))
    const again = await theDialog('Ask by link')
    expect(await again.findByText('Last sent 24 Nov, next possible 27 Nov')).toBeVisible()
    expect(again.queryByRole('button', { name: 'Make the link' })).toBeNull()
    await user.click(again.getByRole('button', { name: 'End this link' }))
    expect(await again.findByText('ended')).toBeVisible()
  })
})

describe('an answer by link', () => {
  it('waits in the day of the coach, and counts once it has been read', async () => {
    const { w, nadia, samir, placementId } = await samirAtWork()
    giveCheckInLink(w, { ...samir, placementId, memberId: nadia.memberId }, { ...ANSWERED, wantsCall: true })
    const { user } = openApp(nadia, '/')
    expect(await screen.findByText('Samir has answered · asks to be called')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Read' }))
    expect(await screen.findByText('I want to stay here')).toBeVisible()
    const answer = await theDialog('Answer by link')
    expect(answer.getByText('2 of 5')).toBeVisible()
    expect(answer.getByText('The noise')).toBeVisible()
    await user.click(answer.getByRole('button', { name: 'Take it up as a check-in' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Read' })).toBeNull())
    expect(w.context.db.select().from(checkIns).all()).toMatchObject([{ channel: 'link', overall: 2, party: 'worker' }])
  })

  it('that a colleague has taken up meanwhile says so, and the reason that was typed stays', async () => {
    const { w, nadia, samir, placementId } = await samirAtWork()
    const linkId = giveCheckInLink(w, { ...samir, placementId, memberId: nadia.memberId }, ANSWERED)
    const { user } = openApp(nadia, '/')
    await user.click(await screen.findByRole('button', { name: 'Read' }))
    await screen.findByText('I want to stay here')
    const answer = await theDialog('Answer by link')
    await user.click(answer.getByRole('button', { name: 'Set aside, with the reason' }))
    await user.type(await screen.findByLabelText(/^Why it is set aside/), 'Said by phone')
    await ok(nadia, takeUpAnswer, { params: { linkId }, body: { nextOn: null, version: 1 } })

    await user.click(screen.getByRole('button', { name: 'Set aside' }))
    expect(await screen.findByText(/Somebody else changed this/)).toBeVisible()
    expect(screen.getByLabelText(/^Why it is set aside/)).toHaveValue('Said by phone')
  })

  it('that is a refusal is marked as read with a reason, and makes no check-in', async () => {
    const { w, nadia, samir, placementId } = await samirAtWork('fr')
    const refusal = { ...ANSWERED, outcome: 'refused' as const, ratings: [], words: [] }
    giveCheckInLink(w, { ...samir, placementId, memberId: nadia.memberId }, refusal)
    const { user } = openApp(nadia, '/')
    expect(await screen.findByText(/Samir n’a pas souhaité répondre/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Lire' }))
    const answer = await theDialog('Réponse par lien')
    await user.click(await answer.findByRole('button', { name: 'Marquer comme lu' }))
    await waitFor(() =>
      expect(answer.getByLabelText('Pourquoi elle est mise de côté')).toHaveAccessibleDescription(/À remplir/),
    )
    await user.type(answer.getByLabelText('Pourquoi elle est mise de côté'), 'On en parle jeudi')
    await user.click(answer.getByRole('button', { name: 'Marquer comme lu' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Lire' })).toBeNull())
    expect(w.context.db.select().from(checkIns).all()).toEqual([])
  })
})
