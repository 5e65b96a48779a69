import { previewDocument } from '@tandem/contract/documents'
import type { PersonToHandOver } from '@tandem/contract/hand-overs'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fieldIdOf } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { DocumentView } from '../../parts/document-view.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/field.tsx'
import { DateInput } from '../../ui/inputs.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { handOverWords } from './hand-over.words.ts'
import { type HandOverForm, noteOf, type ToHandOver } from './hand-over-form.ts'

type Props = { readonly form: HandOverForm; readonly known: ToHandOver }

/** Person by person: what the file says by itself, and what only the coach can add. */
export function StepNotes({ form, known: { people, today } }: Props) {
  const t = useWords(handOverWords)
  const chosen = people.filter(({ episodeId }) => form.values.chosen.includes(episodeId))
  return (
    <>
      <h2>{t('notesStep')}</h2>
      <p className="small">{t('privateNotes')}</p>
      {chosen.map((person, index) => (
        <PersonNote key={person.episodeId} form={form} person={person} index={index} today={today} />
      ))}
    </>
  )
}

type NoteProps = {
  readonly form: HandOverForm
  readonly person: PersonToHandOver
  /** Its place among those chosen. */
  readonly index: number
  readonly today: CalendarDate
}

function PersonNote({ form, person, index, today }: NoteProps) {
  const t = useWords(handOverWords)
  const fieldText = useFieldWords()
  const { fullDay } = useFormats()
  const { episodeId } = person
  const note = noteOf(form.values, episodeId)
  const set = (some: Partial<typeof note>) =>
    form.set({ notes: { ...form.values.notes, [episodeId]: { ...note, ...some } } })
  const at = (name: string) => ({
    id: fieldIdOf(form.formId, `/people/${index}/${name}`),
    error: fieldText(form.errorAt(`/people/${index}/${name}`)),
  })
  return (
    <Card
      level={3}
      title={
        <Link to="/people/$workerId" params={{ workerId: person.workerId }}>
          {person.workerName}
        </Link>
      }
    >
      <div className="stack">
        <Standing person={person} today={today} />
        <Field label={t('notToDo')} hint={t('notToDoHint')} {...at('notToDo')}>
          {(wiring) => <TextArea {...wiring} isShort value={note.notToDo} onChange={(notToDo) => set({ notToDo })} />}
        </Field>
        <Field label={t('toKnow')} hint={t('toKnowHint')} {...at('toKnow')}>
          {(wiring) => <TextArea {...wiring} isShort value={note.toKnow} onChange={(toKnow) => set({ toKnow })} />}
        </Field>
        <Field
          label={t('visitOn')}
          hint={note.visitOn === '' ? t(person.hasEmployer ? 'visitThree' : 'visitTwo') : fullDay(note.visitOn)}
          {...at('visitOn')}
        >
          {(wiring) => (
            <DateInput {...wiring} min={today} value={note.visitOn} onChange={(visitOn) => set({ visitOn })} />
          )}
        </Field>
        <FromFile episodeId={episodeId} />
      </div>
    </Card>
  )
}

/** What is asked first of somebody one takes over. */
function Standing({ person, today }: Pick<NoteProps, 'person' | 'today'>) {
  const t = useWords(handOverWords)
  const { shortDay } = useFormats()
  const { lastWorkerContactOn, lastEmployerContactOn, openGoals, due, openIncidents, divergences } = person
  const told = [
    ...(lastWorkerContactOn === null ? [] : [t('lastWorker', { day: shortDay(lastWorkerContactOn, today) })]),
    ...(lastEmployerContactOn === null ? [] : [t('lastEmployer', { day: shortDay(lastEmployerContactOn, today) })]),
    t('goals', { count: openGoals }),
    t('due', { count: due }),
    ...(openIncidents === 0 ? [] : [t('incidents', { count: openIncidents })]),
    ...(divergences === 0 ? [] : [t('divergences', { count: divergences })]),
  ]
  return <p className="small">{told.join(' · ')}</p>
}

/** The part of the note that the file writes by itself; read when it is opened. */
function FromFile({ episodeId }: { readonly episodeId: string }) {
  const t = useWords(handOverWords)
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  const nothing = { placementId: null, entryId: null, checkInId: null, fromOn: null, toOn: null }
  const body = { kind: 'handOver' as const, locale, ...nothing }
  const query = useQuery({ ...read(previewDocument, { params: { episodeId }, body }), enabled: isOpen })
  return (
    <Disclosure summary={t('fromFile')} onToggle={setOpen}>
      {isOpen && <Loaded query={query}>{(content) => <DocumentView content={content} level={3} />}</Loaded>}
    </Disclosure>
  )
}
