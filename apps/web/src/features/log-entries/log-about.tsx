import type { LogEntry } from '@tandem/contract/log-entries'
import type { LogFormPerson } from '@tandem/contract/log-form'
import { foldedName } from '@tandem/domain/workers'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { MultiCombobox } from '../../ui/multi-combobox.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import { LogColleagues } from './log-colleagues.tsx'
import type { FindEmployers } from './log-context.ts'
import { type LogSection, nameOf } from './log-people.ts'
import { meetsEmployer } from './log-sending.ts'
import { jobOn, partFor, partiesOf } from './log-values.ts'

type Props = LogSection & {
  readonly people: readonly LogFormPerson[]
  readonly others: LogEntry['others'] | null
  readonly mayNameNobody: boolean
  readonly findEmployers: FindEmployers | undefined
  /** Everybody is named: on to what happened. */
  readonly onNamed: () => void
}

/** The name with the company, by which a coach thinks of a person. */
function labelOf(person: LogFormPerson, day: string): string {
  const placementId = jobOn(person, day)
  const job = person.jobs.find((one) => one.placementId === placementId)
  return job === undefined ? nameOf(person) : `${nameOf(person)} · ${job.employerName}`
}

function matches(person: LogFormPerson, typed: string): boolean {
  const name = foldedName(
    person.firstName,
    person.lastName,
    person.firstName,
    ...person.jobs.map((job) => job.employerName),
  )
  return foldedName(typed)
    .split(' ')
    .every((word) => name.includes(word))
}

/** Whom the entry is about: people of the caseload, or a company alone. */
export function LogAbout({ people, others, mayNameNobody, findEmployers, onNamed, ...section }: Props) {
  const t = useWords(logWords)
  const { duration } = useFormats()
  const { form, chosen, today, fault } = section
  const { values } = form
  const texts = useComboboxTexts('nobodyFound')

  function choose(next: readonly LogFormPerson[]): void {
    form.set({
      parts: next.map(
        (person) =>
          values.parts.find((part) => part.episodeId === person.episodeId) ??
          partFor(person, values.occurredOn || today),
      ),
    })
  }

  const hint = (
    <>
      {t('aboutHint')}
      <span className="not-phone">{t('aboutKey')}</span>
    </>
  )
  const about = { ...fault('/parts'), error: fault('/parts').error ?? faultOfPeople(section) }
  if (values.isWithoutPerson) return <LogEmployer {...section} people={people} findEmployers={findEmployers} />
  return (
    <div className="stack stack-s">
      <Field label={t('about')} hint={hint} {...about}>
        {(wiring) => (
          <MultiCombobox
            {...wiring}
            value={chosen}
            onChange={choose}
            items={people}
            itemKey={(person) => person.episodeId}
            itemLabel={(person) => labelOf(person, values.occurredOn || today)}
            matches={matches}
            placeholder={chosen.length === 0 ? t('aboutPlaceholder') : ''}
            texts={texts}
            onDone={onNamed}
          />
        )}
      </Field>
      {others !== null && others.people > 0 && (
        <p className="small">{t('others', { count: others.people, minutes: duration(others.minutes) })}</p>
      )}
      <LogColleagues {...section} people={people} />
      {meetsEmployer(values) &&
        chosen
          .filter((person) => person.jobs.length > 1)
          .map((person) => <JobChoice key={person.episodeId} {...section} person={person} />)}
      {mayNameNobody && chosen.length === 0 && others === null && (
        <div>
          <Button
            variant="quiet"
            size="sm"
            onClick={() => form.set({ isWithoutPerson: true, who: 'employer', withParties: partiesOf('employer') })}
          >
            {t('aboutEmployer')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Whom of the people named the writer may not write about, and why. */
function faultOfPeople({ chosen, fault }: LogSection): string | undefined {
  const faults = chosen.flatMap((person, index) => {
    const { error } = fault(`/parts/${index}/episodeId`)
    return error === undefined ? [] : [`${nameOf(person)} — ${error}`]
  })
  return faults.length === 0 ? undefined : faults.join(' ')
}

/** Which of several jobs of one person. */
function JobChoice({ form, person }: LogSection & { readonly person: LogFormPerson }) {
  const t = useWords(logWords)
  const part = form.values.parts.find((one) => one.episodeId === person.episodeId)
  const set = (placementId: string) =>
    form.set({
      parts: form.values.parts.map((one) => (one.episodeId === person.episodeId ? { ...one, placementId } : one)),
    })
  return (
    <Field label={t('job', { name: nameOf(person) })} width="fit">
      {(wiring) => (
        <SelectInput
          {...wiring}
          value={part?.placementId ?? ''}
          onChange={set}
          options={person.jobs.map((job) => ({
            value: job.placementId,
            label: [job.employerName, job.jobTitle].filter((word) => word !== null).join(' · '),
          }))}
        />
      )}
    </Field>
  )
}

/** A company without a person: prospecting, a need, a talk with nobody in mind. */
function LogEmployer({ people, findEmployers, ...section }: LogSection & Pick<Props, 'findEmployers' | 'people'>) {
  const { form, fault } = section
  const t = useWords(logWords)
  const texts = useComboboxTexts('noEmployerFound')
  const [typed, setTyped] = useState('')
  const { found, isLoading } = useEmployers(findEmployers, typed)
  return (
    <div className="stack stack-s">
      <Field
        label={t('employer')}
        {...fault('/employerId')}
        {...(findEmployers === undefined ? { hint: t('noEmployers') } : {})}
      >
        {(wiring) => (
          <Combobox
            {...wiring}
            value={form.values.employer}
            onChange={(employer) => form.set({ employer })}
            items={found}
            itemKey={(employer) => employer.employerId}
            itemLabel={(employer) => employer.name}
            onSearch={setTyped}
            isLoading={isLoading}
            placeholder={t('employerPlaceholder')}
            texts={texts}
          />
        )}
      </Field>
      <LogColleagues {...section} people={people} />
      <div>
        <Button
          variant="quiet"
          size="sm"
          onClick={() =>
            form.set({ isWithoutPerson: false, employer: null, who: 'both', withParties: partiesOf('both') })
          }
        >
          {t('aboutPerson')}
        </Button>
      </div>
    </div>
  )
}

/** Milliseconds without a key before companies are searched. */
const SEARCH_AFTER = 200

function useEmployers(find: FindEmployers | undefined, typed: string) {
  const [found, setFound] = useState<Awaited<ReturnType<FindEmployers>>>([])
  const [isLoading, setLoading] = useState(false)
  useEffect(() => {
    if (find === undefined) return
    let isOld = false
    setLoading(true)
    const timer = setTimeout(() => {
      find(typed)
        .catch(() => [])
        .then((answer) => {
          if (isOld) return
          setFound(answer)
          setLoading(false)
        })
    }, SEARCH_AFTER)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [find, typed])
  return { found, isLoading }
}

function useComboboxTexts(empty: 'nobodyFound' | 'noEmployerFound') {
  const t = useWords(logWords)
  return {
    empty: t(empty),
    loading: t('loading'),
    clear: t('clear'),
    open: t('openList'),
    count: (count: number) => t('matches', { count }),
    remove: (name: string) => t('remove', { name }),
  }
}
