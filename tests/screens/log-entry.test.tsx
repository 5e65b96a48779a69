import { correctLogEntry, type LogEntry, readLogEntry, recordLogEntry } from '@tandem/contract/log-entries'
import { useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { read } from '../../apps/web/src/api/query.ts'
import { TimelineEntry } from '../../apps/web/src/features/log-entries/timeline-entry.tsx'
import { ok, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'
import { openPage, theForm } from '../support/log-screen.tsx'

/** An entry as the timeline shows it, fetched from the server. */
function Page({ entryId, episodeId }: { readonly entryId: string; readonly episodeId: string }) {
  const entry = useQuery(read(readLogEntry, { params: { entryId } }))
  if (entry.data === undefined) return null
  return <TimelineEntry entry={entry.data} today={TODAY} onPageOf={{ episodeId }} />
}

async function visit(values: Parameters<typeof logDraft>[1] = {}) {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  const placementId = g.placement(samir)
  const goalId = g.goal(samir)
  const draft = logDraft(
    { ...samir, placementId },
    {
      coachNote: 'Sleeps badly.',
      goals: [{ goalId, movement: 1 }],
      next: { title: 'Call Mme Lenoir', dueOn: '2026-12-01', side: 'employer' },
      ...values,
    },
  )
  const entry = await ok(nadia, recordLogEntry, { body: draft })
  const { entryId, episodeId } = { entryId: entry.entryId, episodeId: samir.episodeId }
  const page = <Page entryId={entryId} episodeId={episodeId} />
  return { w, g, nadia, samir, entry, page, stored: () => w.context.db.select().from(logEntries).all() }
}

async function choose(user: ReturnType<typeof openPage>['user'], label: string) {
  await user.click(await screen.findByRole('button', { name: 'More for this entry' }))
  await user.click(screen.getByRole('menuitem', { name: label }))
}

describe('an entry on the timeline', () => {
  it('tells what, how long, with whom, the words, the goals and what is next', async () => {
    const { nadia, page } = await visit()
    openPage(nadia, { page })
    expect(await screen.findByText('Workplace visit, 1 h 15')).toBeVisible()
    expect(screen.getByText(/14:00 · Observation · Boulangerie Lenoir · 40 min travel · by Nadia Benali/)).toBeVisible()
    expect(screen.getByText(/Three-way talk at the workplace/)).toBeVisible()
    expect(screen.getByText('Sleeps badly.')).toBeVisible()
    expect(screen.getByText('Keep the pace of the morning bake +')).toBeVisible()
    expect(screen.getByText('Next: Call Mme Lenoir, 1 Dec')).toBeVisible()
    expect(screen.queryByText(/Samir/)).toBeNull()
  })

  it('says of a missed appointment who did not come and why', async () => {
    const { nadia, page } = await visit({ kind: 'missed', missedBy: 'employer', missedReason: 'noNews', minutes: 0 })
    openPage(nadia, { page })
    expect(await screen.findByText('Missed: the employer did not come')).toBeVisible()
    expect(screen.getByText(/No news/)).toBeVisible()
  })

  it('offers a lead to read its history and nothing else', async () => {
    const { g, nadia, page } = await visit()
    const { user } = openPage(g.lead(nadia.teamId), { page })
    await user.click(await screen.findByRole('button', { name: 'More for this entry' }))
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['History'])
    expect(screen.queryByText('Sleeps badly.')).toBeNull()
  })
})

/** The same entry, corrected elsewhere in the meantime. */
async function correctedElsewhere(coach: Awaited<ReturnType<typeof visit>>['nadia'], entry: LogEntry) {
  const { occurredOn, startsAt, minutes, travelMinutes, withParties, mode, kind, version } = entry
  const facts = { occurredOn, startsAt, minutes, travelMinutes, withParties, mode, kind, version }
  await ok(coach, correctLogEntry, {
    params: { entryId: entry.entryId },
    body: {
      ...facts,
      forWhom: null,
      missedBy: null,
      missedReason: null,
      parts: entry.parts.map((part) => ({
        episodeId: part.episodeId,
        placementId: part.placementId,
        minutes: part.minutes,
      })),
      employerId: null,
      establishmentId: null,
      goals: [],
      note: 'Corrected on the phone.',
      coachNote: entry.coachNote,
    },
  })
}

describe('correcting an entry', () => {
  it('opens the same form with what was written, and leaves its trace', async () => {
    const { nadia, page, stored } = await visit()
    const { user } = openPage(nadia, { page })
    await choose(user, 'Correct…')
    const form = within(await theForm('Correct this entry'))
    expect(form.getByLabelText('For coaches only')).toHaveValue('Sleeps badly.')
    expect(form.getByText('Samir Haddad · Boulangerie Lenoir')).toBeVisible()
    expect(form.queryByLabelText('Next')).toBeNull()
    expect(form.getByText(/1 h 15 of 40 h after this/)).toBeVisible()
    await user.clear(form.getByLabelText('What happened'))
    await user.type(form.getByLabelText('What happened'), 'M. Roy shows the card.')
    await user.click(form.getByRole('button', { name: 'Save the correction' }))
    await waitFor(() => expect(stored()).toMatchObject([{ note: 'M. Roy shows the card.', version: 2 }]))
    expect(await screen.findByText('M. Roy shows the card.')).toBeVisible()

    await choose(user, 'History')
    const history = within(await screen.findByRole('dialog', { name: 'History of this entry' }))
    expect(await history.findByText('Corrected by Nadia Benali', { selector: 'strong' })).toBeVisible()
    expect(history.getByText('Written by Nadia Benali')).toBeVisible()
    expect(history.getByRole('row', { name: /What happened Three-way talk .* M\. Roy shows the card\./ })).toBeVisible()
  })

  it('that meets another correction shows both versions and loses neither', async () => {
    const { nadia, entry, page, stored } = await visit()
    const { user } = openPage(nadia, { page })
    await choose(user, 'Correct…')
    const form = within(await theForm('Correct this entry'))
    await user.clear(form.getByLabelText('What happened'))
    await user.type(form.getByLabelText('What happened'), 'Corrected at the desk.')
    await correctedElsewhere(nadia, entry)
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
    await user.click(form.getByRole('button', { name: 'Save the correction' }))

    const notice = await form.findByRole('alert')
    expect(shown.mock.contexts).toContain(notice)
    const versions = within(await form.findByRole('table', { name: 'Two versions of this entry' }))
    const told = /What happened Corrected at the desk\. Corrected on the phone\./
    expect(versions.getByRole('row', { name: told })).toBeVisible()
    expect(versions.getByRole('row', { name: /Goals Keep the pace of the morning bake \+ –/ })).toBeVisible()
    expect(versions.queryByRole('row', { name: /Travel/ })).toBeNull()
    expect(form.getByLabelText('What happened')).toHaveValue('Corrected at the desk.')
    expect(stored()).toMatchObject([{ note: 'Corrected on the phone.', version: 2 }])

    await user.type(form.getByLabelText('What happened'), ' And on the phone.')
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() =>
      expect(stored()).toMatchObject([{ note: 'Corrected at the desk. And on the phone.', version: 3 }]),
    )
  })

  it('can leave the saved version as it is', async () => {
    const { nadia, entry, page, stored } = await visit()
    const { user } = openPage(nadia, { page })
    await choose(user, 'Correct…')
    const form = within(await theForm('Correct this entry'))
    await user.type(form.getByLabelText('What happened'), ' More.')
    await correctedElsewhere(nadia, entry)
    await user.click(form.getByRole('button', { name: 'Save the correction' }))
    await user.click(await form.findByRole('button', { name: 'Leave the saved one' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(stored()).toMatchObject([{ note: 'Corrected on the phone.', version: 2 }])
    expect(await screen.findByText('Corrected on the phone.')).toBeVisible()
  })
})

describe('voiding an entry', () => {
  it('asks for a reason and keeps it struck through', async () => {
    const { nadia, page, stored } = await visit()
    const { user } = openPage(nadia, { page })
    await choose(user, 'Void…')
    const question = within(await screen.findByRole('dialog', { name: 'Void this entry?' }))
    await user.click(question.getByRole('button', { name: 'Void the entry' }))
    expect(await question.findByRole('alert')).toHaveTextContent('Fill this in.')
    await user.type(question.getByLabelText('Reason'), 'Wrong person')
    await user.click(question.getByRole('button', { name: 'Void the entry' }))
    expect(await screen.findByText('Voided: Wrong person')).toBeVisible()
    expect(screen.getByText('Workplace visit, 1 h 15').tagName).toBe('DEL')
    expect(screen.queryByText(/Call Mme Lenoir/)).toBeNull()
    expect(stored()).toMatchObject([{ voidReason: 'Wrong person' }])
  })
})
