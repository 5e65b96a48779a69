import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { mailServer, postIn } from '../support/mail-server.ts'
import { nameContact, samirAtWork } from '../support/places.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

const ADDRESS = 'vandamme@company.example'

/** The dialog in which a company is asked by link, where Tandem sends e-mail. */
async function askEmployer(email: string | null = ADDRESS) {
  const smtp = await mailServer()
  const places = await samirAtWork('en', smtp.mail)
  await nameContact(places.nadia, places.employerId, 'Mr Vandamme', 'tutor', email)
  const { user } = openApp(places.nadia, places.file)
  await user.click(await screen.findByRole('button', { name: 'Check in' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Check in with (?!the worker)/ }))
  await user.click(await screen.findByRole('button', { name: 'Let them answer by link…' }))
  const ask = await theDialog('Ask by link')
  await ask.findByText('Never asked by link so far')
  return { ...places, smtp, user, ask, post: postIn(places.w.context) }
}

describe('asking by e-mail', () => {
  it('shows the whole message before it leaves, sends what was written, and says where it stands', async () => {
    const { smtp, user, ask, post } = await askEmployer()
    await user.click(ask.getByRole('radio', { name: 'Français' }))
    await user.click(ask.getByRole('button', { name: 'Send by e-mail…' }))
    const letter = await theDialog('E-mail to Mr Vandamme')
    expect(letter.getByText(ADDRESS)).toBeVisible()
    expect(letter.getByText(/^Comment cela se passe-t-il\s\?$/)).toHaveAttribute('lang', 'fr')
    const shown = letter.getByText(/^https:\/\/tandem\.example\.org\/answer#…/)
    const text = letter.getByLabelText('Text') as HTMLTextAreaElement
    expect(text.value).toMatch(/^Bonjour, .* jusqu’au 8 déc\. 2026\s:$/)
    expect(`${text.value}${shown.textContent}`).not.toContain('Samir')
    await user.type(text, ' merci !')
    const signature = (shown.textContent ?? '').split('#…')[1]?.trim() ?? ''
    await user.click(letter.getByRole('button', { name: 'Send' }))
    const asked = await theDialog('Ask by link')
    expect(await asked.findByText('e-mail about to leave')).toBeVisible()
    expect(smtp.received).toEqual([])
    await post.round()
    expect(await asked.findByText(/^e-mail sent .*, not opened yet$/)).toBeVisible()
    expect(smtp.received[0]?.text).toContain(' merci !')
    expect(smtp.received[0]?.text.replaceAll('\r', '').trim().endsWith(signature)).toBe(true)
    expect(asked.queryByRole('button', { name: 'Send by e-mail…' })).toBeNull()
  })

  it('that the mail server refused is said there, and another can be sent at once', async () => {
    const { smtp, user, ask, post } = await askEmployer()
    await user.click(ask.getByRole('button', { name: 'Send by e-mail…' }))
    await user.click((await theDialog('E-mail to Mr Vandamme')).getByRole('button', { name: 'Send' }))
    const asked = await theDialog('Ask by link')
    await asked.findByText('e-mail about to leave')
    smtp.from('refuses address')
    await post.round()
    expect(await asked.findByText('e-mail not sent: the mail server does not take this address')).toBeVisible()
    expect(asked.getByRole('button', { name: 'Send by e-mail…' })).toBeVisible()
  })

  it('is not offered where no address is known: the link is made to be handed over', async () => {
    const { ask } = await askEmployer(null)
    expect(
      within(screen.getByRole('dialog', { name: 'Ask by link' })).queryByRole('button', { name: /e-mail/ }),
    ).toBeNull()
    expect(ask.getByText(/^No e-mail address of Mr Vandamme is known/)).toBeVisible()
    expect(ask.getByRole('button', { name: 'Make the link' })).toBeVisible()
  })
})
