import { type PlanReview, readReview, saveReview, startReview } from '@tandem/contract/reviews'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { planReviews } from '../../apps/server/src/features/reviews/reviews.table.ts'
import { memoryStore, type SealedStore } from '../../apps/web/src/api/sealed-store.ts'
import { useReviewDraft } from '../../apps/web/src/features/reviews/review-draft.ts'
import { ok } from '../support/app.ts'
import { LEVEL_TEXTS, reviewContent } from '../support/goal-draft.ts'
import { samirAtWork, samirsStart } from '../support/places.ts'
import { show, wire } from '../support/screen.tsx'
import { openApp, theDialog } from '../support/whole-app.tsx'

/** A half-way review of Samir's plan that Nadia has begun. */
async function begun() {
  const place = await samirAtWork()
  const { w, nadia, planId, file } = place
  const review = await ok(nadia, startReview, { params: { planId }, body: { kind: 'midPlan' } })
  const { reviewId } = review
  const address = `${file}/review/${planId}?open=${reviewId}`
  const stored = () => w.context.db.select().from(planReviews).get()
  const fill = (values: Parameters<typeof reviewContent>[0], version = 1) =>
    ok(nadia, saveReview, { params: { reviewId }, body: { content: reviewContent(values), version } })
  return { ...place, review, reviewId, address, stored, fill }
}

type SheetProps = { readonly review: PlanReview; readonly memberId: string; readonly store: SealedStore }

/** One field of a review under way, on a device that stays when the page goes. */
function Sheet({ review, memberId, store }: SheetProps) {
  const { content, set, save, isRestored } = useReviewDraft(review, memberId, () => Promise.resolve(store))
  return (
    <>
      <textarea
        aria-label="Remains"
        value={content.remains}
        onChange={({ target }) => set({ remains: target.value })}
      />
      <button type="button" onClick={() => void save()}>
        Keep
      </button>
      {isRestored && <p>restored</p>}
    </>
  )
}

const FEELING = 'Worker: What is hard?'

describe('the review that is due today', () => {
  it('opens the reviews of its plan', async () => {
    const { g, nadia, samir } = await samirsStart()
    g.plan(samir, { endsOn: '2027-04-30' })
    const { user } = openApp(nadia, '/')
    expect(await screen.findByText('Plan review')).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Open' }))
    expect(await screen.findByRole('button', { name: 'Begin the mid-plan review' })).toBeVisible()
  })
})

describe('a finished review', () => {
  it('that extends leads to the request with its day and its words, and to its document', async () => {
    const { nadia, planId, file, address, fill } = await begun()
    await fill({ decision: 'extend', extendToOn: '2027-03-11', decisionReason: 'The winter season' })
    const { user, router } = openApp(nadia, `${address}&step=decision`)
    await user.click(await screen.findByRole('button', { name: 'Finish the review' }))
    const form = await theDialog('Ask for more time')
    expect(form.getByLabelText('New end')).toHaveValue('2027-03-11')
    expect(form.getByLabelText(/^In a few words/)).toHaveValue('The winter season')
    await user.selectOptions(form.getByLabelText('Why'), 'Goals not reached yet')
    await user.click(form.getByRole('button', { name: 'Ask for it' }))
    await user.click(await screen.findByRole('link', { name: /^Make the document: From 11 Dec 2026 to 11 Mar 2027/ }))
    expect((await theDialog('Make a document')).getByLabelText('Document')).toHaveValue('extensionRequest')

    await router.navigate({ href: `${file}/review/${planId}` })
    await user.click(await screen.findByRole('button', { name: /^Open: Mid-plan review/ }))
    await user.click(await screen.findByRole('link', { name: 'Make the document' }))
    const made = await theDialog('Make a document')
    expect(made.getByLabelText('Document')).toHaveValue('midPlanReview')
    expect(made.getByLabelText('Review')).toHaveDisplayValue('Review of 24 Nov 2026, plan 1')
    await user.click(made.getByRole('button', { name: 'Back' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ tab: 'documents' }))
  })

  it('that hands over leads to the brief for who takes over', async () => {
    const { nadia, address, fill } = await begun()
    await fill({ decision: 'handOver', decisionReason: 'Nadia leaves', takesOver: 'Jonas' })
    const { user } = openApp(nadia, `${address}&step=decision`)
    await user.click(await screen.findByRole('button', { name: 'Finish the review' }))
    expect((await theDialog('Make a document')).getByLabelText('Document')).toHaveValue('handOver')
  })
})

describe('a review under way', () => {
  it('stays at its step when the page is loaded again, and Back goes a step back', async () => {
    const { nadia, address, stored } = await begun()
    const first = openApp(nadia, address)
    await first.user.click(await screen.findByRole('link', { name: 'Go there: what the worker says' }))
    await first.user.type(await screen.findByRole('textbox', { name: FEELING }), 'The mornings')
    const { href } = first.router.state.location
    first.unmount()

    const { user, router } = openApp(nadia, href)
    expect(await screen.findByRole('heading', { level: 2, name: 'What each says' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'The decision' })).toHaveFocus()
    router.history.back()
    expect(await screen.findByRole('heading', { level: 2, name: 'What each says' })).toBeVisible()
    expect(JSON.stringify(stored()?.content)).toContain('The mornings')
  })

  it('is on the device shortly after the last key and comes back with the page, until the server has it', async () => {
    const { nadia, review, stored } = await begun()
    const line = wire(nadia)
    const store = memoryStore()
    line.state = 'down'
    const first = show(<Sheet review={review} memberId={nadia.memberId} store={store} />)
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox', { name: 'Remains' }), 'The roster')
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(async () => expect(JSON.stringify(await store.all())).toContain('The roster'), { timeout: 150 })
    first.unmount()

    line.state = 'up'
    show(<Sheet review={review} memberId={nadia.memberId} store={store} />)
    expect(await screen.findByText('restored')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Remains' })).toHaveValue('The roster')
    await user.click(screen.getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(stored()?.content.remains).toBe('The roster'))
    await waitFor(async () => expect(await store.all()).toEqual([]))
  })

  it('shows where each goal stands, names those that wait for their final level and leads to them', async () => {
    const { g, nadia, samir, planId, file } = await samirAtWork()
    const agreed = { planId, agreedOn: '2026-06-12', levelTexts: LEVEL_TEXTS, baselineLevel: -2 } as const
    g.goal(samir, { ...agreed, title: 'Arrive on time' })
    g.goal(samir, { ...agreed, title: 'Keep the pace', outcome: 'reviewed', level: 1, closedOn: '2026-11-01' })
    await ok(nadia, startReview, { params: { planId }, body: { kind: 'closing' } })
    const { user } = openApp(nadia, `${file}/review/${planId}`)
    expect(await screen.findAllByText('As expected would be: four days a week')).toHaveLength(2)
    await user.click(
      screen.getByRole('link', { name: 'Go there: the final level of each agreed goal: Arrive on time' }),
    )
    expect(await screen.findByRole('button', { name: 'Say where it stands: Arrive on time' })).toBeVisible()
  })

  it('that a colleague changed shows both versions, and saving one’s own keeps what only the colleague wrote', async () => {
    const { g, nadia, reviewId, address, stored } = await begun()
    const { user } = openApp(nadia, `${address}&step=voices`)
    await user.type(await screen.findByRole('textbox', { name: FEELING }), 'The mornings')
    const ann = g.lead(nadia.teamId)
    const { content, version } = await ok(ann, readReview, { params: { reviewId } })
    const [first, second, ...others] = content.answers
    if (first === undefined || second === undefined) throw new Error('four questions')
    const answers = [{ ...first, employer: 'He bakes well' }, { ...second, worker: 'The noise' }, ...others]
    await ok(ann, saveReview, { params: { reviewId }, body: { content: { ...content, answers }, version } })
    await user.click(screen.getByRole('button', { name: 'Keep for later' }))

    const both = within(await screen.findByRole('table', { name: 'Two versions' }))
    expect(both.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'FieldYoursSaved now',
      `${FEELING}The morningsThe noise`,
    ])
    await user.click(screen.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(stored()?.content.answers[1]?.worker).toBe('The mornings'))
    expect(stored()?.content.answers[0]?.employer).toBe('He bakes well')
    expect(screen.queryByRole('table', { name: 'Two versions' })).toBeNull()
  })

  it('is thrown away once that is confirmed', async () => {
    const { nadia, address, stored } = await begun()
    const { user } = openApp(nadia, `${address}&step=voices`)
    await user.type(await screen.findByRole('textbox', { name: FEELING }), 'In the wrong file')
    await user.click(screen.getByRole('button', { name: 'Throw away' }))
    const asked = await theDialog('Throw this review away?', 'alertdialog')
    await user.click(asked.getByRole('button', { name: 'Throw away' }))
    expect(await screen.findByRole('button', { name: 'Begin the mid-plan review' })).toBeVisible()
    expect(stored()?.voidedAt).not.toBeNull()
  })
})
