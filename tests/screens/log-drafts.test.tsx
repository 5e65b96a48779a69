import { recordLogEntry } from '@tandem/contract/log-entries'
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { memoryStore } from '../../apps/web/src/api/sealed-store.ts'
import { ok, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'
import { type Coach, openPage, theForm } from '../support/log-screen.tsx'

async function samirAtWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.placement(samir)
  return { w, g, nadia, samir, entries: () => w.context.db.select().from(logEntries).all() }
}

async function write(user: UserEvent, words: string) {
  await screen.findByText('All saved')
  await user.keyboard('n')
  const form = within(await theForm())
  await user.type(form.getByLabelText('What happened'), words)
  return form
}

const posts = (sent: readonly string[]) => sent.filter((one) => one === 'POST /api/log-entries').length

describe('a draft', () => {
  it('is on the device shortly after the last key, survives the page and is taken up again', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const store = memoryStore()
    const first = openPage(nadia, { subject: samir, store })
    await write(first.user, 'Not to be lost.')
    await waitFor(async () => expect(JSON.stringify(await store.all())).toContain('Not to be lost.'))
    first.unmount()

    const { user } = openPage(nadia, { store })
    await user.click(await screen.findByRole('button', { name: 'Drafts (1)' }))
    const list = within(await screen.findByRole('dialog', { name: 'Drafts on this device' }))
    expect(list.getByText('Samir Haddad')).toBeVisible()
    await user.click(list.getByRole('button', { name: 'Continue' }))
    const form = within(await theForm())
    expect(form.getByLabelText('What happened')).toHaveValue('Not to be lost.')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(entries()).toMatchObject([{ note: 'Not to be lost.' }]))
    await waitFor(() => expect(screen.queryByRole('button', { name: /Drafts/ })).toBeNull())
    expect((await store.all()).filter((one) => one.kind === 'log')).toEqual([])
  })

  it('holds the very last key when the page goes away under it', async () => {
    const { nadia, samir } = await samirAtWork()
    const { user, store } = openPage(nadia, { subject: samir })
    const form = await write(user, 'Almost')
    await user.type(form.getByLabelText('What happened'), ' there')
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(async () => expect(JSON.stringify(await store.all())).toContain('Almost there'), { timeout: 100 })
  })

  it('holds the very last key when the form is taken away', async () => {
    const { nadia, samir } = await samirAtWork()
    const { user, store, unmount } = openPage(nadia, { subject: samir })
    await write(user, 'Half said')
    unmount()
    await waitFor(async () => expect(JSON.stringify(await store.all())).toContain('Half said'))
  })

  it('is kept when the form is left with Escape, and goes only when it is thrown away', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const { user, store } = openPage(nadia, { subject: samir })
    await write(user, 'Half a thought')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await screen.findByText('Draft kept on this device.')).toBeVisible()

    await user.click(await screen.findByRole('button', { name: 'Drafts (1)' }))
    await user.click(await screen.findByRole('button', { name: 'Discard…' }))
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByText('Samir Haddad')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Discard…' }))
    const question = within(screen.getByRole('alertdialog', { name: 'Discard this draft?' }))
    await user.click(question.getByRole('button', { name: 'Discard' }))
    await waitFor(async () => expect((await store.all()).filter((one) => one.kind === 'log')).toEqual([]))
    expect(entries()).toHaveLength(0)
  })

  it('is not made by opening the form and leaving it', async () => {
    const { nadia, samir } = await samirAtWork()
    const { user } = openPage(nadia, { subject: samir })
    await screen.findByText('All saved')
    await user.keyboard('n')
    await theForm()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('button', { name: /Drafts/ })).toBeNull()
  })

  it('of one form leaves that of another alone', async () => {
    const { nadia, samir } = await samirAtWork()
    const { user, store } = openPage(nadia, { subject: samir })
    await write(user, 'One')
    await user.keyboard('{Escape}')
    await user.keyboard('n')
    const form = within(await theForm())
    expect(form.getByLabelText('What happened')).toHaveValue('')
    await user.type(form.getByLabelText('What happened'), 'Two')
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('button', { name: 'Drafts (2)' })).toBeVisible()
    const kept = JSON.stringify(await store.all())
    expect(kept).toContain('One')
    expect(kept).toContain('Two')
  })
})

describe('without a network', () => {
  it('a saved entry waits on the device and goes out once when the network is back', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const { user, line, store } = openPage(nadia, { subject: samir })
    const form = await write(user, 'In the Ardennes.')
    line.state = 'down'
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('1 waiting for the network')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(entries()).toHaveLength(0)
    expect(JSON.stringify(await store.all())).toContain('In the Ardennes.')

    line.state = 'up'
    window.dispatchEvent(new Event('online'))
    expect(await screen.findByText('All saved')).toBeVisible()
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(entries()).toMatchObject([{ note: 'In the Ardennes.' }]))
    expect(posts(line.sent)).toBe(1)
  })

  it('an entry whose answer was lost is counted once', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const { user, line } = openPage(nadia, { subject: samir })
    const form = await write(user, 'Sent, unheard.')
    line.state = 'deaf'
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('1 waiting for the network')).toBeVisible()
    expect(entries()).toHaveLength(1)
    line.state = 'up'
    window.dispatchEvent(new Event('online'))
    expect(await screen.findByText('All saved')).toBeVisible()
    expect(posts(line.sent)).toBe(2)
    expect(entries()).toHaveLength(1)
  })

  it('what waits survives the page and goes out from the next one', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const store = memoryStore()
    const first = openPage(nadia, { subject: samir, store })
    const form = await write(first.user, 'Before the tunnel.')
    first.line.state = 'down'
    await first.user.click(form.getByRole('button', { name: 'Save' }))
    await screen.findByText('1 waiting for the network')
    first.unmount()

    openPage(nadia, { store })
    await waitFor(() => expect(entries()).toMatchObject([{ note: 'Before the tunnel.' }]))
    expect(await screen.findByText('All saved')).toBeVisible()
  })

  it('the form still opens, with the people last seen', async () => {
    const { nadia, samir } = await samirAtWork()
    const store = memoryStore()
    const first = openPage(nadia, { subject: samir, store })
    await screen.findByText('All saved')
    await first.user.keyboard('n')
    await theForm()
    first.unmount()

    const { user, line } = openPage(nadia, { subject: samir, store })
    await screen.findByText('All saved')
    line.state = 'down'
    await user.keyboard('n')
    const form = within(await theForm())
    expect(form.getByText('Samir Haddad · Boulangerie Lenoir')).toBeVisible()
    expect(form.getByText(/No network/)).toBeVisible()
  })

  it('an entry that the server will not take comes back as a draft to look at', async () => {
    const { w, nadia, samir, entries } = await samirAtWork()
    const { user, line } = openPage(nadia, { subject: samir })
    const form = await write(user, 'No longer mine.')
    line.state = 'down'
    await user.click(form.getByRole('button', { name: 'Save' }))
    await screen.findByText('1 waiting for the network')
    line.who = stranger(w, nadia)
    line.state = 'up'
    window.dispatchEvent(new Event('online'))
    await user.click(await screen.findByRole('button', { name: '1 entry to look at' }))
    const list = within(await screen.findByRole('dialog', { name: 'Drafts on this device' }))
    expect(list.getByText('This is not here, or it is not yours to see.')).toBeVisible()
    line.who = nadia
    await user.click(list.getByRole('button', { name: 'Continue' }))
    expect(within(await theForm()).getByLabelText('What happened')).toHaveValue('No longer mine.')
    expect(entries()).toHaveLength(0)
  })
})

/** Somebody who may not write about this person. */
function stranger(w: Awaited<ReturnType<typeof world>>, coach: Coach): Coach {
  return { ...given(w).coach(), memberId: coach.memberId }
}

describe('with an ended session', () => {
  it('an entry waits for the sign-in, and is then saved once without a further press', async () => {
    const { w, nadia, samir, entries } = await samirAtWork()
    const { user, line, signIn } = openPage(nadia, { subject: samir })
    const form = await write(user, 'After the break.')
    line.who = visitor(w)
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByText(/You have been signed out/)).toBeVisible()
    expect(form.getByLabelText('What happened')).toHaveValue('After the break.')
    signIn(false)
    expect(entries()).toHaveLength(0)

    line.who = nadia
    signIn(true)
    await waitFor(() => expect(entries()).toMatchObject([{ note: 'After the break.' }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findByText('All saved')).toBeVisible()
  })
})

describe('an entry that an earlier try saved with other words', () => {
  it('shows both versions and becomes a correction', async () => {
    const { nadia, samir, entries } = await samirAtWork()
    const store = memoryStore()
    const first = openPage(nadia, { subject: samir, store })
    const words = await write(first.user, 'New words.')
    await waitFor(async () => expect(JSON.stringify(await store.all())).toContain('New words.'))
    const kept = (await store.all()).find((one) => one.kind === 'log')
    await ok(nadia, recordLogEntry, { body: logDraft(samir, { entryId: kept?.id ?? '', note: 'Old words.' }) })

    await first.user.click(words.getByRole('button', { name: 'Save' }))
    const form = within(await theForm('Correct this entry'))
    const versions = within(await form.findByRole('table', { name: 'Two versions of this entry' }))
    expect(versions.getByRole('row', { name: /What happened New words\. Old words\./ })).toBeVisible()
    await first.user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(entries()).toMatchObject([{ note: 'New words.', version: 2 }]))
  })
})
