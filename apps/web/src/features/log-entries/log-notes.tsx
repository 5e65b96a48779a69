import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './log.module.css'
import { logWords } from './log.words.ts'
import type { LogSection } from './log-people.ts'

/** Characters of a note. The contract refuses more. */
const LIMIT = 10_000

/** What may be shared, and apart from it what never is. */
export function LogNotes({ form, fault, hasCoachNote }: LogSection & { readonly hasCoachNote: boolean }) {
  const t = useWords(logWords)
  const { values } = form
  const remaining = (count: number) => (count < 0 ? t('noteOver', { count: -count }) : t('noteRemaining', { count }))
  return (
    <>
      <Field label={t('note')} hint={t('noteHint')} {...fault('/note')}>
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
