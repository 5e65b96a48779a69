import { renewAgreementLink } from '@tandem/contract/agreement-signing'
import { readAgreement } from '@tandem/contract/agreements'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { SignScreen } from '../../apps/web/src/features/agreement-signing/sign-screen.tsx'
import { bakery } from '../support/agreement-tale.ts'
import { ok, visitor } from '../support/app.ts'
import { show, wire } from '../support/screen.tsx'

/** Mme Lenoir with her link, and nothing else. */
async function atTheLink() {
  const tale = await bakery()
  const { agreementId, partyIds } = tale.g.agreement(tale.coach, tale, { placementId: tale.placementId })
  const { link } = await ok(tale.coach, renewAgreementLink, {
    params: { partyId: partyIds.employer ?? '' },
    body: { version: 1 },
  })
  const line = wire(visitor(tale.w))
  const languages: string[] = []
  show(<SignScreen token={link.path.slice('/sign#'.length)} onLocale={(locale) => languages.push(locale)} />)
  const read = async () => (await ok(tale.coach, readAgreement, { params: { agreementId } })).agreement
  return { ...tale, line, languages, read, user: userEvent.setup() }
}

describe('the page behind a personal link', () => {
  it('shows what is agreed, asks nothing but the answer, and thanks by name', async () => {
    const { user, line, languages, read } = await atTheLink()

    expect(await screen.findByRole('heading', { level: 1, name: 'For Mme Lenoir' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Three-party agreement' })).toBeTruthy()
    expect(languages).toEqual(['en'])
    expect(line.sent).toEqual(['POST /api/agreement-links/read'])
    expect(line.sent.join()).not.toContain('token')

    await user.click(screen.getByRole('button', { name: 'I agree' }))
    expect(screen.getByRole('textbox', { name: 'Your name in full' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Sign' }))
    expect(await screen.findByText('Fill this in.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Your name in full' }), 'Anne Lenoir')
    await user.click(screen.getByRole('button', { name: 'Sign' }))

    expect(await screen.findByText('Thank you, Anne Lenoir. You signed on 24 Nov 2026.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull()
    expect(screen.getByText('Anne Lenoir')).toBeTruthy()
    expect(screen.getByText('Signed on 24 November 2026, by personal link.')).toBeTruthy()
    expect(screen.getAllByText('Has not signed yet.')).toHaveLength(2)
    expect(screen.queryByText('Date and signature')).toBeNull()
    expect((await read()).versions[0]?.parties[1]?.signed).toMatchObject({ method: 'link', typedName: 'Anne Lenoir' })
  })

  it('takes a no only with words, and loses none of them when the network does', async () => {
    const { user, line, read } = await atTheLink()
    await user.click(await screen.findByRole('button', { name: 'I do not agree' }))
    await user.type(screen.getByRole('textbox', { name: 'Your name in full' }), 'Anne Lenoir')
    await user.click(screen.getByRole('button', { name: 'Send my answer' }))
    expect(await screen.findByText('Fill this in.')).toBeTruthy()
    const why = screen.getByRole('textbox', { name: 'Say why, in your own words' })
    expect(document.activeElement).toBe(why)
    await user.type(why, 'Two hours are missing')
    expect(screen.queryByRole('alert'), 'nothing is marked any more').toBeNull()

    line.state = 'deaf'
    await user.click(screen.getByRole('button', { name: 'Send my answer' }))
    expect(await screen.findByText(/No connection/)).toBeTruthy()
    line.state = 'up'
    await user.click(screen.getByRole('button', { name: 'Send my answer' }))

    expect(await screen.findByText('Thank you, Anne Lenoir. Your answer has arrived.')).toBeTruthy()
    expect(await read()).toMatchObject({ state: 'refused', against: { words: 'Two hours are missing' } })
  })

  it('reveals nothing when the link opens nothing', async () => {
    const tale = await bakery()
    wire(visitor(tale.w))
    show(<SignScreen token="guess" onLocale={() => undefined} />, 'fr')

    expect(await screen.findByRole('heading', { level: 1, name: 'Ce lien n’ouvre rien' })).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/Samir|Lenoir|Maison/)
  })
})
