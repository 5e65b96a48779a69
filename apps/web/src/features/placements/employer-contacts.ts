import { type Employer, readEmployer } from '@tandem/contract/employers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { contactFunctionWords } from '../../parts/employers.words.ts'
import type { Option } from '../../ui/inputs.tsx'
import { useWords } from '../../words/locale.tsx'

/** Those who are there today, tutors first, to choose from. */
export function useContactChoices(employerId: string | undefined, today: CalendarDate): Option<string>[] {
  const functionText = useWords(contactFunctionWords)
  const query = useQuery({
    ...read(readEmployer, { params: { employerId: employerId ?? '' } }),
    enabled: employerId !== undefined,
  })
  const isThere = (contact: Employer['contacts'][number]) => contact.toOn === null || contact.toOn >= today
  const rank = (contact: Employer['contacts'][number]) => (contact.function === 'tutor' ? 0 : 1)
  return (query.data?.contacts ?? [])
    .filter(isThere)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((contact) => ({
      value: contact.contactId,
      label: `${contact.name}, ${contact.functionLabel ?? functionText(contact.function)}`,
    }))
}
