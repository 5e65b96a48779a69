import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SetupScreen } from '../../features/setup/setup-screen.tsx'
import { PasswordField } from '../../features/sign-in/password-field.tsx'
import { SignInScreen } from '../../features/sign-in/sign-in-screen.tsx'
import { WelcomeScreen } from '../../features/sign-in/welcome-screen.tsx'
import { Outside } from '../outside.tsx'

export function SignInPage() {
  const { to } = getRouteApi('/sign-in').useSearch()
  const navigate = useNavigate()
  return (
    <Outside>
      <SignInScreen onSignedIn={() => void navigate({ href: to ?? '/' })} />
    </Outside>
  )
}

export function SetupPage() {
  const navigate = useNavigate()
  return (
    <Outside>
      <SetupScreen
        renderPassword={(field) => <PasswordField {...field} isNew />}
        onDone={() => void navigate({ to: '/caseload' })}
        onDemo={() => void navigate({ to: '/sign-in' })}
      />
    </Outside>
  )
}

export function WelcomePage() {
  const navigate = useNavigate()
  const [token] = useState(() => location.hash.slice(1))
  return (
    <Outside>
      <WelcomeScreen token={token} onSignedIn={() => void navigate({ to: '/' })} />
    </Outside>
  )
}
