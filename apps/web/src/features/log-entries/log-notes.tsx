import { saysName } from '@tandem/domain/documents'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './log.module.css'
import { logWords } from './log.words.ts'
import { type LogSection, nameOf } from './log-people.ts'

/** Characters of a note. The contract refuses more. */
const LIMIT = 10_000

/** What may be shared, and apart from it what never is. */
export function LogNotes({ hasCoachNote, ...section }: LogSection & { readonly hasCoachNote: boolean }) {
  const t = useWords(logWords)
  const { form, fault, chosen, entry } = section
  const { values } = form
  const isShared = chosen.length + (entry?.others.people ?? 0) > 1
  const remaining = (count: number) => (count < 0 ? t('noteOver', { count: -count }) : t('noteRemaining', { count }))
  return (
    <>
      <Field label={t('note')} hint={t(isShared ? 'noteHintShared' : 'noteHint')} {...fault('/note')}>
        {(wiring) => (
          <TextArea
            {...wiring}
            limit={LIMIT}
            remaining={remaining}
            value={values.note}
            onChange={(note) => form.set({ note })}
          />
        )}
      </Field>
      <OwnNotes {...section} isShared={isShared} />
      {hasCoachNote && (
        <div className={styles.coachOnly}>
          <Icon name="lock" />
          <Field label={t('coachNote')} hint={t('coachNoteHint')} {...fault('/coachNote')}>
            {(wiring) => (
              <TextArea
                {...wiring}
                isShort
                limit={LIMIT}
                remaining={remaining}
                value={values.coachNote}
                onChange={(coachNote) => form.set({ coachNote })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  )
}

/** Beside the words for everybody, those about one person alone; said when the first name somebody. */
function OwnNotes({ form, fault, chosen, isShared }: LogSection & { readonly isShared: boolean }) {
  const t = useWords(logWords)
  const { list } = useFormats()
  const [opened, setOpened] = useState<readonly string[]>([])
  const { note, parts } = form.values
  const noteOf = (episodeId: string) => parts.find((part) => part.episodeId === episodeId)?.note ?? ''
  const isOpen = (episodeId: string) => opened.includes(episodeId) || noteOf(episodeId) !== ''
  const named = isShared ? chosen.filter((person) => saysName(note, nameOf(person))) : []
  const closed = isShared ? chosen.filter((person) => !isOpen(person.episodeId)) : []

  function write(episodeId: string, own: string): void {
    form.set({ parts: parts.map((part) => (part.episodeId === episodeId ? { ...part, note: own } : part)) })
  }

  return (
    <div className="stack stack-s">
      {named.length > 0 && <Notice tone="warn">{t('namedInShared', { names: list(named.map(nameOf)) })}</Notice>}
      {chosen.map((person, index) =>
        isOpen(person.episodeId) ? (
          <Field
            key={person.episodeId}
            label={t('ownNote', { name: nameOf(person) })}
            hint={t('ownNoteHint')}
            {...fault(`/parts/${index}/note`)}
          >
            {(wiring) => (
              <TextArea
                {...wiring}
                isShort
                limit={LIMIT}
                remaining={(count) => t(count < 0 ? 'noteOver' : 'noteRemaining', { count: Math.abs(count) })}
                value={noteOf(person.episodeId)}
                onChange={(own) => write(person.episodeId, own)}
              />
            )}
          </Field>
        ) : null,
      )}
      {closed.length > 0 && (
        <div className="row row-s row-wrap">
          <span className="small">{t('aboutOne')}</span>
          {closed.map((person) => (
            <Button
              key={person.episodeId}
              size="sm"
              variant="quiet"
              onClick={() => setOpened([...opened, person.episodeId])}
            >
              <Icon name="plus" size={14} /> {person.firstName}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
