import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { configure, render, screen, within } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { newQueryClient } from '../../apps/web/src/api/query.ts'
import { newRouter } from '../../apps/web/src/app/routes.tsx'
import { LiveRegion } from '../../apps/web/src/ui/announcer.tsx'
import type { Visitor } from './app.ts'
import { wire } from './screen.tsx'

/* Pages and forms load their code and their data: on a busy machine that takes a while. */
configure({ asyncUtilTimeout: 8_000 })

/** The whole application as the browser has it, at an address, against the whole server. The language is the member's. */
export function openApp(who: Visitor, address: string) {
  const line = wire(who)
  const client = newQueryClient()
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = newRouter(client, history)
  const shown = render(
    <QueryClientProvider client={client}>
      <LiveRegion>
        <RouterProvider router={router} />
      </LiveRegion>
    </QueryClientProvider>,
  )
  return { ...shown, line, client, router, user: userEvent.setup() }
}

/** Chooses an entry of a menu. */
export async function choose(user: UserEvent, menu: string | RegExp, entry: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: menu }))
  await user.click(await screen.findByRole('menuitem', { name: entry }))
}

/** What stands in a dialog, once it is open. */
export async function theDialog(name: string | RegExp, role: 'dialog' | 'alertdialog' = 'dialog') {
  return within(await screen.findByRole(role, { name }))
}
