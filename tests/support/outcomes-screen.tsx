import type { Locale } from '@tandem/domain/members'
import { useState } from 'react'
import { OutcomesScreen } from '../../apps/web/src/features/outcomes/outcomes-screen.tsx'
import type { OutcomesSearch } from '../../apps/web/src/features/outcomes/outcomes-search.ts'
import { TODAY, type Visitor, world } from './app.ts'
import { given } from './given.ts'
import { showAt } from './page.tsx'

type Choices = Partial<Pick<Parameters<typeof OutcomesScreen>[0], 'teams' | 'coaches' | 'mayNamePeople'>>

/** The screen with an address of its own; `asked` keeps every address it went through. */
export function openOutcomes(
  who: Visitor,
  search: OutcomesSearch = {},
  { teams = [], coaches = [], mayNamePeople = true }: Choices = {},
  locale: Locale = 'en',
) {
  const asked: OutcomesSearch[] = []
  function Page() {
    const [now, setNow] = useState(search)
    return (
      <OutcomesScreen
        today={TODAY}
        teams={teams}
        coaches={coaches}
        mayNamePeople={mayNamePeople}
        search={now}
        onSearch={(next) => {
          asked.push(next)
          setNow(next)
        }}
      />
    )
  }
  return { ...showAt(who, '/outcomes', <Page />, { locale }), asked }
}

export async function aYear() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const placementId = g.placement(samir)
  g.logEntry(nadia, samir, { placementId, occurredOn: '2026-10-05', forWhom: 'both' })
  g.logEntry(nadia, samir, { minutes: 45, travelMinutes: 0, side: 'worker', forWhom: 'worker' })
  g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-10' })
  return { w, g, nadia, samir, placementId }
}
