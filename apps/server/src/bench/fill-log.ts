import { addDays } from '@tandem/domain/calendar-date'
import type Sqlite from 'better-sqlite3'
import { benchId, DAYS, FIRST_DAY, insertInto, KIND, type Stay } from './bench-rows.ts'

const WORDS =
  'entretien appel rendez-vous employeur contrat travail formation projet logement permis candidature stage entreprise poste horaires transport motivation absence retard tuteur bilan objectif plan suivi relance accord attente inscription atelier mission essai semaine matin lundi besoin difficulté solution accompagnement mobilité'.split(
    ' ',
  )

function noteMaker(next: () => number): () => string {
  return () => {
    const length = 10 + Math.floor(next() * next() * 40)
    return Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ')
  }
}

/** Entries in the order of their days, as they would have been written. */
export function fillLog(
  sqlite: Sqlite.Database,
  stays: readonly Stay[],
  entries: number,
  coaches: number,
  next: () => number,
): void {
  const note = noteMaker(next)
  const usual = Math.max(1, (entries - stays.length * 2) / (stays.length * 0.99))
  const days: number[][] = Array.from({ length: DAYS + 1 }, () => [])
  stays.forEach((stay, index) => {
    const count = index % 100 === 0 ? 200 : Math.min(400, 1 + Math.floor(-Math.log(1 - next()) * usual))
    for (let one = 0; one < count; one++)
      days[Math.min(DAYS - 1, stay.from + Math.floor(next() * Math.max(1, stay.to - stay.from)))]?.push(index)
  })
  const entry = insertInto(sqlite, 'log_entries', [
    'id',
    'author_id',
    'occurred_on',
    'minutes',
    'travel_minutes',
    'with_parties',
    'side',
    'mode',
    'kind',
    'note',
    'recorded_at',
  ])
  const part = insertInto(sqlite, 'log_parts', [
    'episode_id',
    'occurred_on',
    'entry_id',
    'placement_id',
    'minutes',
    'side',
    'is_held',
  ])
  let number = 0
  days.forEach((people, offset) => {
    const day = addDays(FIRST_DAY, offset)
    for (const index of people) {
      const id = benchId(KIND.entry, number++)
      const placement = stays[index]?.placement ?? null
      const side = placement === null || number % 3 > 0 ? 'worker' : 'both'
      const parties = side === 'both' ? '["worker","employer"]' : '["worker"]'
      const minutes = 30 + (number % 4) * 15
      entry([
        id,
        benchId(KIND.coach, index % coaches),
        day,
        minutes,
        20,
        parties,
        side,
        'phone',
        'interview',
        note(),
        `${day}T16:00:00.000Z`,
      ])
      part([
        benchId(KIND.episode, index),
        day,
        id,
        placement === null ? null : benchId(KIND.placement, placement),
        minutes,
        side,
        1,
      ])
    }
  })
}
