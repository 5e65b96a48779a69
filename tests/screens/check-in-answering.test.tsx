import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import { askedByLink } from '@tandem/domain/questionnaires'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { checkInLinks } from '../../apps/server/src/features/check-in-links/check-in-links.table.ts'
import { CheckInScreen } from '../../apps/web/src/features/link-answering/answer-screen.tsx'
import { visitor } from '../support/app.ts'
import { aJob } from '../support/asked-job.ts'
import { giveCheckInLink } from '../support/given-check-in-links.ts'
import { show, wire } from '../support/screen.tsx'

const TOKEN = 'a-link-for-samir'

const RATED = askedByLink(HOUSE_QUESTIONNAIRE.ratings, 'worker').map(({ code }) => ({ code, value: null }))

/** Somebody before the last step of a check-in link, with nothing but words to send. */
async function beforeSending(step = 'Go on where you stopped') {
  const { w, coach, samir, placementId } = await aJob()
  const about = { episodeId: samir.episodeId, placementId, memberId: coach.memberId }
  const draft = { ratings: RATED, words: [], wantsCall: false }
  giveCheckInLink(w, about, { token: TOKEN, draft })
  wire(visitor(w))
  show(<CheckInScreen token={TOKEN} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: step }))
  const hard = await screen.findByLabelText(/What is hard/)
  const end = () => w.context.db.update(checkInLinks).set({ closedAt: '2026-11-24T12:00:00.000Z' }).run()
  const link = () => w.context.db.select().from(checkInLinks).get()
  return { user, hard, end, link }
}

describe('somebody who began to answer and would rather be called', () => {
  it('sees what leaves with it before it does', async () => {
    const { user, link } = await beforeSending('I would rather be called')
    expect(screen.getByRole('heading', { name: 'Ready to send?' })).toBeVisible()
    expect(screen.getByLabelText('I would like a call')).toBeChecked()
    expect(link()?.outcome).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(await screen.findByText(/will call you/)).toBeVisible()
    expect(link()).toMatchObject({ outcome: 'answered', wantsCall: true })
  })
})

describe('a check-in link that dies while it is open', () => {
  it('says so at the next word, and leaves what was written to be copied', async () => {
    const { user, hard, end, link } = await beforeSending()
    end()
    await user.click(hard)
    await user.paste('The noise!')
    await screen.findByRole('heading', { name: 'This link no longer opens' })
    expect(screen.getByLabelText(/What is hard/)).toHaveValue('The noise!')
    expect(screen.getByText(/What you wrote was not sent/)).toBeInTheDocument()
    expect(link()?.outcome).toBeNull()
  })
})
