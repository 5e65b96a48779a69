import { listDisclosures } from '@tandem/contract/disclosures'
import { type EmployerView, readEmployerView } from '@tandem/contract/employer-view'
import type { Placement } from '@tandem/contract/placements'
import { LISTENER_ROLES } from '@tandem/domain/disclosures'
import { workplaceName } from '@tandem/domain/placements'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { type Definition, DefinitionList } from '../../ui/definition-list.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { listenerRoleWords } from './ledger.words.ts'
import { sharingWords } from './sharing.words.ts'

type Props = { readonly placement: Placement; readonly firstName: string }

/** The very projection from which everything for the employer is made. */
export function EmployerSeesCard({ placement, firstName }: Props) {
  const t = useWords(sharingWords)
  const role = useWords(listenerRoleWords)
  const fieldId = useId()
  const { placementId } = placement
  const [reader, setReader] = useState('')
  const ledger = useQuery(read(listDisclosures, { params: { placementId } }))
  const part = LISTENER_ROLES.find((one) => one === reader)
  const query = useQuery(
    read(readEmployerView, {
      params: { placementId },
      query: part !== undefined ? { role: part } : reader === '' ? {} : { contactId: reader },
    }),
  )
  const listeners = ledger.data?.cards.map((card) => card.listener) ?? []
  return (
    <Card title={t('seesTitle', { employer: workplaceName(placement) })}>
      <div className="stack">
        {listeners.length > 0 && (
          <Field id={fieldId} label={t('seesWho')}>
            {(wiring) => (
              <SelectInput
                {...wiring}
                value={reader}
                onChange={setReader}
                options={[
                  { value: '', label: t('nobodyNamed') },
                  ...listeners.map((one) => ({
                    value: one.contactId ?? one.role ?? '',
                    label: one.name ?? (one.role === null ? '' : role(one.role)),
                  })),
                ]}
              />
            )}
          </Field>
        )}
        <Loaded query={query}>
          {({ view, sharesVisitNotes }) =>
            view === null ? (
              <p>{t('seesNothing')}</p>
            ) : (
              <div className="stack">
                <Seen view={view} sharesVisitNotes={sharesVisitNotes} firstName={firstName} />
                <p className="small">{t('never', { name: firstName })}</p>
              </div>
            )
          }
        </Loaded>
      </div>
    </Card>
  )
}

type SeenProps = { readonly view: EmployerView; readonly sharesVisitNotes: boolean; readonly firstName: string }

function Seen({ view, sharesVisitNotes, firstName }: SeenProps) {
  const t = useWords(sharingWords)
  const formats = useFormats()
  const { job } = view
  const hours = job.weeklyMinutes === null ? null : t('hours', { hours: formats.number(job.weeklyMinutes / 60) })
  const dates = [
    job.startedOn === null ? null : t('from', { day: formats.day(job.startedOn) }),
    job.endedOn === null ? null : t('until', { day: formats.day(job.endedOn) }),
    job.trialEndOn === null ? null : t('trial', { day: formats.day(job.trialEndOn) }),
  ].filter((one) => one !== null)
  const listed = (texts: readonly string[]) =>
    texts.length === 0 ? (
      t('none')
    ) : (
      <ul className="plain-list stack stack-s">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    )
  const items: Definition[] = [
    { key: 'name', term: t('firstName'), value: view.firstName },
    { key: 'job', term: t('job'), value: [job.jobTitle, hours].filter((one) => one !== null).join(' · ') || t('none') },
    { key: 'dates', term: t('dates'), value: dates.join(' · ') || t('none') },
    { key: 'tutor', term: t('tutor'), value: view.tutorName ?? t('none') },
    { key: 'goals', term: t('goals'), value: listed(view.goals.map(({ title }) => title)) },
    { key: 'answers', term: t('answers'), value: t('answersCount', { count: view.ownAnswers.length }) },
    {
      key: 'notes',
      term: t('notes'),
      value: sharesVisitNotes
        ? listed(view.visitNotes.map(({ occurredOn, note }) => `${formats.day(occurredOn)} · ${note}`))
        : t('notesOff', { name: firstName }),
    },
    {
      key: 'disclosed',
      term: t('disclosed'),
      value: listed(view.disclosed.map(({ item, wording }) => (wording === null ? item : `${item} · ${wording}`))),
    },
    { key: 'coaching', term: t('coaching'), value: t(view.mayNameCoaching ? 'coachingNamed' : 'coachingUnnamed') },
  ]
  return <DefinitionList items={items} />
}
