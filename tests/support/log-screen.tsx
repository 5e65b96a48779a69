import { configure, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { memoryStore, type SealedStore } from '../../apps/web/src/api/sealed-store.ts'
import type { LogSurroundings } from '../../apps/web/src/features/log-entries/log-context.ts'
import { LogProvider } from '../../apps/web/src/features/log-entries/log-provider.tsx'
import type { LogAbout } from '../../apps/web/src/features/log-entries/log-values.ts'
import { SaveState } from '../../apps/web/src/features/log-entries/save-state.tsx'
import type { Visitor } from './app.ts'
import { show, type Wire, wire } from './screen.tsx'

/* The form loads its code and its people: on a busy machine that takes a while. */
configure({ asyncUtilTimeout: 8_000 })

export type Coach = Visitor & { readonly memberId: string }

type Options = LogSurroundings & {
  readonly subject?: LogAbout
  readonly store?: SealedStore
  readonly locale?: 'en' | 'fr'
  readonly line?: Wire
  readonly page?: ReactNode
}

/** A page of the application with the log around it, as a coach has it before them. `store` is the device. */
export function openPage(coach: Coach, options: Options = {}) {
  const { store = memoryStore(), locale = 'en', line = wire(coach), page = null, subject, ...surroundings } = options
  const openStore = () => Promise.resolve(store)
  const content = (isSignedIn: boolean) => (
    <LogProvider
      {...surroundings}
      memberId={coach.memberId}
      isSignedIn={isSignedIn}
      subject={subject}
      openStore={openStore}
    >
      <SaveState />
      <p>A page</p>
      {page}
    </LogProvider>
  )
  const view = show(content(true), locale)
  return {
    ...view,
    line,
    store,
    user: userEvent.setup(),
    signIn: (isSignedIn: boolean) => view.showAgain(content(isSignedIn)),
  }
}

/** The form, once it has what it needs. */
export async function theForm(name = 'Log follow-up') {
  await screen.findByLabelText(/^(What happened|Ce qui s’est passé)$/, {}, { timeout: 5_000 })
  return screen.findByRole('dialog', { name })
}

/** A page on which N has opened the form. */
export async function openForm(coach: Coach, options: Options = {}) {
  const page = openPage(coach, options)
  await screen.findByText(options.locale === 'fr' ? 'Tout est enregistré' : 'All saved')
  await page.user.keyboard('n')
  return { ...page, form: within(await theForm(options.locale === 'fr' ? 'Noter un suivi' : 'Log follow-up')) }
}
