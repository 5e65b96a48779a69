import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AnswerScreen } from './features/check-in-answering/answer-screen.tsx'
import './ui/tokens.css'
import './answer.css'

/* Another link opened in the same tab changes nothing of the address but what stands behind the #. */
addEventListener('hashchange', () => location.reload())

const place = document.getElementById('root')

if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <AnswerScreen token={location.hash.slice(1)} />
    </StrictMode>,
  )
