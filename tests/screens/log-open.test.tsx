import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { logEntries, logParts } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { memoryStore } from '../../apps/web/src/api/sealed-store.ts'
import { useLog } from '../../apps/web/src/features/log-entries/log-context.ts'
import { TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openPage, theForm } from '../support/log-screen.tsx'

async function samirAtWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  const placementId = g.placement(samir)
  const { db } = w.context
  return { g, nadia, samir, placementId, db, entries: () => db.select().from(logEntries).all() }
}

function WriteButton() {
  const { openLog } = useLog()
  return (
    <button type="button" onClick={() => openLog()}>
      Write
    </button>
  )
}

describe('logging a visit with both, by keyboard alone', () => {
  it('takes a name, a sentence and Ctrl+Enter', async () => {
    const { nadia, samir, placementId, db, entries } = await samirAtWork()
    const { user } = openPage(nadia)
    await screen.findByText('All saved')

    await user.keyboard('n')
    const form = await theForm()
    await waitFor(() => expect(within(form).getByRole('combobox', { name: 'About' })).toHaveFocus())
    await user.keyboard('sam{Enter}{Enter}')
    expect(within(form).getByLabelText('What happened')).toHaveFocus()
    await user.keyboard('Three-way talk.{Control>}{Enter}{/Control}')

    await waitFor(() => expect(form).not.toBeInTheDocument())
    expect(entries()).toMatchObject([
      { occurredOn: TODAY, side: 'both', mode: 'onSite', kind: 'observation', note: 'Three-way talk.', minutes: 45 },
    ])
    expect(db.select().from(logParts).all()).toMatchObject([{ episodeId: samir.episodeId, placementId, minutes: 45 }])
    expect(await screen.findByText('Saved')).toBeVisible()
  })

  it('opens about the person on the page, at what happened, with everything else already there', async () => {
    const { nadia, samir } = await samirAtWork()
    const { user } = openPage(nadia, { subject: { workerId: samir.workerId } })
    await screen.findByText('All saved')
    await user.keyboard('n')
    const form = await theForm()
    expect(within(form).getByText('Samir Haddad · Boulangerie Lenoir')).toBeVisible()
    await waitFor(() => expect(within(form).getByLabelText('What happened')).toHaveFocus())
    expect(within(form).getByRole('radio', { name: 'Both' })).toBeChecked()
    expect(within(form).getByText('45 min of 40 h after this')).toBeVisible()
  })

  it('opens about the page by the button too, which knows of nothing else', async () => {
    const { nadia, samir } = await samirAtWork()
    const { user } = openPage(nadia, { subject: { workerId: samir.workerId }, page: <WriteButton /> })
    await screen.findByText('All saved')
    await user.click(screen.getByRole('button', { name: 'Write' }))
    expect(within(await theForm()).getByText('Samir Haddad · Boulangerie Lenoir')).toBeVisible()
  })

  it('begins with whom and how on a phone, where a box would bring its keyboard over them', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' }))
    onTestFinished(() => void vi.unstubAllGlobals())
    const { nadia, samir } = await samirAtWork()
    const { user } = openPage(nadia, { subject: { workerId: samir.workerId } })
    await screen.findByText('All saved')
    await user.keyboard('n')
    const form = await theForm()
    await waitFor(() => expect(within(form).getByRole('radio', { name: 'Both' })).toHaveFocus())
  })

  it('does not open while one types', async () => {
    const { nadia } = await samirAtWork()
    const { user } = openPage(nadia, { page: <input aria-label="Find" /> })
    await screen.findByText('All saved')
    await user.type(screen.getByLabelText('Find'), 'n')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByLabelText('Find')).toHaveValue('n')
  })
})

describe('an entry begun and left', () => {
  it('is offered in the form of a new entry about the same person, and goes on there', async () => {
    const { nadia, samir } = await samirAtWork()
    const store = memoryStore()
    const first = openPage(nadia, { subject: samir, store })
    await screen.findByText('All saved')
    await first.user.keyboard('n')
    await first.user.type(within(await theForm()).getByLabelText('What happened'), 'Not to be lost.')
    await waitFor(async () => expect(JSON.stringify(await store.all())).toContain('Not to be lost.'))
    first.unmount()

    const { user } = openPage(nadia, { subject: samir, store })
    await screen.findByRole('button', { name: 'Drafts (1)' })
    await user.keyboard('n')
    const fresh = within(await theForm())
    expect(fresh.getByText(/^You began an entry on/)).toBeVisible()
    expect(fresh.getByLabelText('What happened')).toHaveValue('')
    await user.click(fresh.getByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(screen.getByLabelText('What happened')).toHaveValue('Not to be lost.'))
    expect(screen.queryByText(/^You began an entry on/)).toBeNull()
  })
})
