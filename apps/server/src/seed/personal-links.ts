import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { PERSONAL_LINK_DAYS } from '@tandem/domain/personal-links'
import { instantAt, type Stage } from './stage.ts'

const LATE_MORNING = 11 * 60

/** What every link of the story begins with. It opens nothing: nobody knows its token. */
export function linkSentOn({ id, newId, locale }: Stage, coach: string, sentOn: CalendarDate) {
  return {
    id: newId(),
    locale,
    tokenHash: newId(),
    sentOn,
    createdAt: instantAt(sentOn, LATE_MORNING),
    createdBy: id(`member:${coach}`),
    expiresAt: instantAt(addDays(sentOn, PERSONAL_LINK_DAYS), LATE_MORNING),
  }
}
