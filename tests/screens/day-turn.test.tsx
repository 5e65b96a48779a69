import { act, screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openApp } from '../support/whole-app.tsx'

describe('a page left open over midnight', () => {
  it('shows the new day, in the list and in the number beside Today', async () => {
    const w = await world()
    const g = given(w)
    g.organisation()
    const nadia = g.coach()
    const samir = g.episode(nadia)
    g.task(nadia, samir, { dueOn: '2026-11-24' })
    g.task(nadia, samir, { dueOn: '2026-11-25' })
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date('2026-11-24T23:30:00') })
    onTestFinished(() => void vi.useRealTimers())
    const { line } = openApp(nadia, '/')
    expect(await screen.findByRole('heading', { level: 1, name: 'Tuesday 24 November' })).toBeVisible()
    const today = () => screen.getByRole('link', { name: /^Today/ }).textContent
    expect(today()).toMatch(/^Today1/)

    w.setToday('2026-11-25')
    line.who = signedInAs(w, nadia.memberId)
    act(() => void vi.advanceTimersByTime(31 * 60_000))
    expect(await screen.findByRole('heading', { level: 1, name: 'Wednesday 25 November' })).toBeVisible()
    expect(today()).toMatch(/^Today2/)
  })
})
