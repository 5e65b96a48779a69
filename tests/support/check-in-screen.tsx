import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { checkIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { nameContact, samirAtWork } from './places.ts'
import { choose, theDialog } from './whole-app.tsx'

/** Samir at work, and Mme Lenoir who answers for his employer. */
export async function samirsCheckIns(locale: 'en' | 'fr' = 'en') {
  const scene = await samirAtWork(locale)
  const mmeLenoir = await nameContact(scene.nadia, scene.employerId, 'Mme Lenoir', 'director')
  const stored = () => scene.w.context.db.select().from(checkIns).all()
  return { ...scene, mmeLenoir, stored }
}

type Form = Awaited<ReturnType<typeof theDialog>>

export async function rate(user: UserEvent, form: Form, question: string, value: string) {
  await user.click(within(form.getByRole('radiogroup', { name: question })).getByRole('radio', { name: value }))
}

/** Opens the check-in of a side from the person's file. */
export async function openFromFile(user: UserEvent, entry: string | RegExp, title: string) {
  await choose(user, 'Check in', entry)
  await screen.findByRole('region', { name: 'How is it going?' })
  return theDialog(title)
}
