import type { LogFormPerson } from '@tandem/contract/log-form'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import { type LogSection, nameOf } from './log-people.ts'
import { meetsEmployer } from './log-sending.ts'
import { jobAtOn, type PartValue, partiesOf } from './log-values.ts'

type Props = LogSection & { readonly people: readonly LogFormPerson[] }

/** Who else works at the company that the entry is with, to be added in one press: one trip is one entry. */
export function LogColleagues({ form, people, today }: Props) {
  const t = useWords(logWords)
  const { values } = form
  const day = values.occurredOn || today
  const there = colleaguesOf(values, people, day)
  if (there.length === 0) return null

  function add(some: readonly Colleague[]): void {
    const parts = [...values.parts, ...some.map(({ part }) => part)]
    form.set({
      parts,
      ...(values.isWithoutPerson
        ? { isWithoutPerson: false, employer: null, who: 'both' as const, withParties: partiesOf('both') }
        : {}),
    })
  }

  return (
    <section className="row row-s row-wrap" aria-label={t('alsoThere', { company: there[0]?.company ?? '' })}>
      <span className="small">{t('alsoThere', { company: there[0]?.company ?? '' })}</span>
      {there.map((colleague) => (
        <Button key={colleague.part.episodeId} size="sm" onClick={() => add([colleague])}>
          <Icon name="plus" size={14} /> {nameOf(colleague.person)}
        </Button>
      ))}
      {there.length > 1 && (
        <Button size="sm" variant="quiet" onClick={() => add(there)}>
          {t('addAll', { count: there.length })}
        </Button>
      )}
    </section>
  )
}

type Colleague = { readonly person: LogFormPerson; readonly part: PartValue; readonly company: string }

/** People not named yet who hold a job that day with the company of the entry. */
function colleaguesOf(
  values: LogSection['form']['values'],
  people: readonly LogFormPerson[],
  day: string,
): Colleague[] {
  if (!values.isWithoutPerson && !meetsEmployer(values)) return []
  const jobs = people.flatMap((person) => person.jobs)
  const named = values.parts.flatMap((part) => jobs.find((job) => job.placementId === part.placementId) ?? [])
  const companies = values.isWithoutPerson ? [values.employer?.employerId] : named.map((job) => job.employerId)
  return people.flatMap((person) => {
    if (!values.isWithoutPerson && values.parts.some((part) => part.episodeId === person.episodeId)) return []
    const job = person.jobs.find((one) => companies.includes(one.employerId) && jobAtOn(one, day))
    if (job === undefined) return []
    const { placementId, employerName: company } = job
    return [{ person, company, part: { episodeId: person.episodeId, placementId, minutes: null, note: '' } }]
  })
}
