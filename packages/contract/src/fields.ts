import { type CalendarDate, isCalendarDate } from '@tandem/domain/calendar-date'
import { z } from 'zod'

/** An identifier: a UUID, version 7 where Tandem makes it. */
export const id = z.uuid()

export const calendarDate = z
  .string()
  .refine((text): text is CalendarDate => isCalendarDate(text), { error: 'not-a-date' })

/** `HH:MM`, 24 hours. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' })

/** UTC instant, ISO text. */
export const instant = z.iso.datetime()

/** Lone surrogates and NUL are refused: what is stored is what was typed. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Text kept exactly as typed, at most `most` UTF-16 units. */
export function text(most: number) {
  return z
    .string()
    .max(most, { error: 'too-long' })
    .refine((typed) => !UNSTORABLE.test(typed), { error: 'unstorable' })
}

/** As `text`, and not only blanks. */
export function requiredText(most: number) {
  return text(most).refine((typed) => typed.trim() !== '', { error: 'required' })
}

export const name = requiredText(120)
export const shortText = text(240)
export const longText = text(10_000)

export const email = z.email({ error: 'not-an-email' }).max(254, { error: 'too-long' })
export const phone = text(40).refine((typed) => typed === '' || /^[+\d][\d\s./()-]*$/.test(typed), {
  error: 'not-a-phone',
})

export const minutes = z.int().min(0, { error: 'too-small' }).max(100_000, { error: 'too-large' })

/** Counts the changes of a record; a write gives the version it was made on. */
export const version = z.int().min(1)

/** The code of a question, which keeps its answers together over all versions of a questionnaire. */
export const questionCode = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, { error: 'not-right' })

export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable()
