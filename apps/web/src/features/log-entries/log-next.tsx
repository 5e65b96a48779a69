import { addDays } from '@tandem/domain/calendar-date'
import { afterEndRefusal } from '@tandem/domain/consented-acts'
import { nextActionRefusal, SIDES } from '@tandem/domain/log-entries'
import { sideWords } from '../../parts/log-entries.words.ts'
import { toneOf } from '../../parts/party.tsx'
import { CheckBox, SegmentedControl, ToggleChips } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { DateInput, TextInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './log.module.css'
import { logWords } from './log.words.ts'
import { type LogSection, nameOf } from './log-people.ts'
import { meetsEmployer } from './log-sending.ts'

const SOON = [
  { days: 1, word: 'tomorrow' },
  { days: 7, word: 'week' },
  { days: 14, word: 'twoWeeks' },
] as const

/** What was planned last time, on top; ticking it settles it with this entry. */
export function LogPlanned({ form, chosen, today }: LogSection) {
  const t = useWords(logWords)
  const formats = useFormats()
  const { settledTaskIds } = form.values
  const tasks = chosen.flatMap((person) => person.openTasks.map((task) => ({ ...task, person })))
  if (tasks.length === 0) return null

  function settle(taskId: string, isDone: boolean): void {
    const others = settledTaskIds.filter((one) => one !== taskId)
    form.set({ settledTaskIds: isDone ? [...others, taskId] : others })
  }

  return (
    <section className={styles.planned} aria-label={t('planned')}>
      <div>
        <span className="strong">{t('planned')}</span> <span className="tiny">{t('plannedHint')}</span>
      </div>
      {tasks.map(({ taskId, title, dueOn, person }) => (
        <CheckBox
          key={taskId}
          checked={settledTaskIds.includes(taskId)}
          onChange={(isDone) => settle(taskId, isDone)}
          label={t('plannedDone', {
            title: chosen.length > 1 ? `${nameOf(person)} · ${title}` : title,
            day: formats.shortDay(dueOn, today),
          })}
        />
      ))}
    </section>
  )
}

/** What comes next, when and toward whom. */
export function LogNext(section: LogSection) {
  const t = useWords(logWords)
  const side = useWords(sideWords)
  const { form, today, fault } = section
  const { values } = form
  const { next } = values
  const set = (some: Partial<typeof next>) => form.set({ next: { ...next, ...some } })
  const soon = SOON.map(({ days, word }) => ({ day: addDays(today, days), word }))

  /** The first letters bring a day with them, in sight and easy to change. */
  function write(title: string): void {
    set({ title, ...(next.dueOn === '' && title !== '' ? { dueOn: addDays(today, 7) } : {}) })
  }

  return (
    <div className="stack stack-s">
      <Field label={t('next')} optional={t('optional')} {...fault('/next/title')}>
        {(wiring) => (
          <TextInput
            {...wiring}
            autoComplete="off"
            placeholder={t('nextPlaceholder')}
            value={next.title}
            onChange={write}
          />
        )}
      </Field>
      {next.title.trim() !== '' && (
        <FieldRow>
          <Field label={t('nextWhen')} isGroup width="fit">
            {(wiring) => (
              <ToggleChips
                {...wiring}
                value={[next.dueOn]}
                onChange={(days) => {
                  const day = days.find((one) => one !== next.dueOn)
                  if (day !== undefined) set({ dueOn: day })
                }}
                options={soon.map(({ day, word }) => ({ value: day, label: t(word) }))}
              />
            )}
          </Field>
          <Field label={t('otherDay')} width="fit" {...fault('/next/dueOn')}>
            {(own) => (
              <DateInput
                {...own}
                value={next.dueOn}
                onChange={(dueOn) => set({ dueOn })}
                onBadInput={(isBad) => isBad && set({ dueOn: 'not-a-date' })}
              />
            )}
          </Field>
          <Field label={t('nextSide')} isGroup width="fit" {...fault('/next/side')}>
            {(wiring) => (
              <SegmentedControl
                {...wiring}
                value={next.side}
                onChange={(chosen) => set({ side: chosen })}
                options={SIDES.map((value) => ({ value, label: side(value), mark: toneOf(value) }))}
              />
            )}
          </Field>
        </FieldRow>
      )}
      {next.title.trim() !== '' && <Unwanted {...section} />}
    </div>
  )
}

/** Whom the person does not want contacted, themselves included: said before anything is sent. */
function Unwanted({ form, chosen, today }: LogSection) {
  const t = useWords(logWords)
  const { next, parts } = form.values
  const namesJob = meetsEmployer(form.values)
  return chosen.map((person, index) => {
    const placementId = namesJob ? (parts[index]?.placementId ?? null) : null
    if (afterEndRefusal(next.side, person, today) !== null)
      return (
        <Notice key={person.episodeId} tone="warn">
          {t('afterCareRefused', { name: person.firstName })}
        </Notice>
      )
    if (nextActionRefusal(next.side, person.jobs, placementId, today) === null) return null
    const job = person.jobs.find((one) => placementId === null || one.placementId === placementId)
    return (
      <Notice key={person.episodeId} tone="warn">
        {t('contactRefused', { name: person.firstName, employer: job?.employerName ?? '' })}
      </Notice>
    )
  })
}
