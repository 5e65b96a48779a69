import type { Locale } from '@tandem/domain/members'
import { useState } from 'react'
import { SignScreen } from '../../features/agreement-signing/sign-screen.tsx'
import { Outside } from '../outside.tsx'

/** Behind a personal link. The token stands after the `#`, so that it is in no request line and no log. */
export function SignPage() {
  const [token] = useState(() => location.hash.slice(1))
  const [wished, setWished] = useState<Locale>()
  return (
    <Outside wished={wished}>
      <SignScreen token={token} onLocale={setWished} />
    </Outside>
  )
}
