import { LINK_PAGES } from '@tandem/domain/personal-link-texts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CheckInScreen, OpinionScreen } from './features/link-answering/answer-screen.tsx'
import './ui/tokens.css'
import './answer.css'

const isOpinion = location.pathname === LINK_PAGES.satisfactionLink
const Screen = isOpinion ? OpinionScreen : CheckInScreen
/* Another link opened in the same tab changes nothing of the address but what stands behind the #. */
addEventListener('hashchange', () => location.reload())

const place = document.getElementById('root')

if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Screen token={location.hash.slice(1)} />
    </StrictMode>,
  )
