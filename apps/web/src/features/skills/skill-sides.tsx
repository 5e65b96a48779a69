import type { SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { type FrameworkItem, nameOfItem, wordsOfLevel } from '@tandem/domain/frameworks'
import { holdingAnswers, SKILL_SOURCES, type SkillGap, type SkillSource } from '@tandem/domain/skills'
import { EntryLink } from '../../parts/entry-link.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Chip } from '../../ui/chip.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import styles from './skills.module.css'
import { skillsWords } from './skills.words.ts'
import { unsaid } from './unsaid.ts'

type About = { readonly evaluation: SkillEvaluation; readonly firstName: string; readonly today: CalendarDate }
type Answer = SkillEvaluation['answers'][number]

/** What each source is called on the screen: the person and the tutor by their names. */
export function useSourceName({ answers, tutorName }: SkillEvaluation, firstName: string) {
  const t = useWords(skillsWords)
  const tutor = answers.find(({ source }) => source === 'tutor')?.speaker ?? tutorName ?? t('tutor')
  const names = { worker: firstName, tutor, coach: t('coach') }
  return (source: SkillSource) => names[source]
}

type SidesProps = About & { readonly gaps: readonly SkillGap[]; readonly workerId: string }

/** Item by item what each source says; never one number for all. */
export function SkillSides({ evaluation, gaps, workerId, firstName, today }: SidesProps) {
  const t = useWords(skillsWords)
  const locale = useLocale()
  const nameOf = useSourceName(evaluation, firstName)
  const { framework, readings } = evaluation
  const answers = holdingAnswers(evaluation.answers)
  const [reading] = readings
  const columns: Column<FrameworkItem>[] = [
    {
      key: 'item',
      header: t('item'),
      isRowHeader: true,
      cell: ({ code, name }) => (
        <span className="stack stack-s">
          {name[locale]}
          {gaps
            .filter(({ item }) => item === code)
            .map(({ one, other, levels }) => (
              <span key={`${one} ${other}`}>
                <Chip tone="bad">{t('gap', { one: nameOf(one), other: nameOf(other), levels })}</Chip>
              </span>
            ))}
        </span>
      ),
    },
    ...SKILL_SOURCES.map((source) => ({
      key: source,
      header: nameOf(source),
      headerMark: <SourceMark source={source} label={nameOf(source)} />,
      cell: ({ code }: FrameworkItem) => (
        <Said answer={answers.find((one) => one.source === source)} {...{ code, framework, workerId, today }} />
      ),
    })),
    ...(reading === undefined
      ? []
      : [
          {
            key: 'agreed',
            header: t('agreed'),
            cell: ({ code }: FrameworkItem) => {
              const level = reading.levels.find(({ item }) => item === code)
              if (level === undefined) return t('leftOut')
              return level.value === null ? t('differently') : <Level value={level.value} framework={framework} />
            },
          },
        ]),
  ]
  return (
    <DataTable
      caption={t('caption', { framework: framework.name[locale] })}
      isCaptionHidden
      columns={columns}
      rows={framework.items}
      rowKey={({ code }) => code}
      empty={null}
    />
  )
}

type Framework = SkillEvaluation['framework']

function Level({ value, framework }: { readonly value: number; readonly framework: Framework }) {
  const locale = useLocale()
  return (
    <span>
      <strong>{value}</strong> <span className="small">{wordsOfLevel(framework, value, locale)}</span>
    </span>
  )
}

type SaidProps = {
  readonly answer: Answer | undefined
  readonly code: string
  readonly framework: Framework
  readonly workerId: string
  readonly today: CalendarDate
}

function Said({ answer, code, framework, workerId, today }: SaidProps) {
  const t = useWords(skillsWords)
  const mark = answer?.marks.find(({ item }) => item === code)
  if (answer === undefined || mark === undefined) return t('leftOut')
  return (
    <span className="stack stack-s">
      {mark.value === null ? (
        <span className="small">{t(unsaid(answer.source))}</span>
      ) : (
        <Level value={mark.value} framework={framework} />
      )}
      {mark.evidence !== '' && <span className={`small ${styles.words}`}>{mark.evidence}</span>}
      {mark.entries.length > 0 && (
        <span className="row row-s row-wrap small">
          {mark.entries.map((entry) => (
            <EntryLink key={entry.entryId} entry={entry} workerId={workerId} today={today} />
          ))}
        </span>
      )}
    </span>
  )
}

/** Who answered for each source, when, and what stood there before. */
export function SourceLines({ evaluation, firstName, today }: About) {
  const t = useWords(skillsWords)
  const nameOf = useSourceName(evaluation, firstName)
  const { shortDay } = useFormats()
  const { answers, toAsk, placementId } = evaluation
  return (
    <div className={styles.sides}>
      {SKILL_SOURCES.map((source) => {
        const [holds, ...earlier] = answers.filter((one) => one.source === source)
        const unasked = placementId === null ? 'noJob' : 'notAsked'
        return (
          <div key={source} className="stack stack-s">
            <SourceMark source={source} label={nameOf(source)} />
            <span className="small">
              {holds === undefined
                ? t(toAsk.includes(source) ? 'notHeard' : unasked)
                : t('saidBy', { name: holds.speaker, day: shortDay(holds.answeredOn, today) })}
            </span>
            <Earlier answers={earlier} framework={evaluation.framework} today={today} />
          </div>
        )
      })}
    </div>
  )
}

type EarlierProps = {
  readonly answers: readonly Answer[]
  readonly framework: Framework
  readonly today: CalendarDate
}

function Earlier({ answers, framework, today }: EarlierProps) {
  const t = useWords(skillsWords)
  const locale = useLocale()
  const { shortDay, instant, series } = useFormats()
  if (answers.length === 0) return null
  const levelsOf = ({ marks, source }: Answer) =>
    series(marks.map(({ item, value }) => `${nameOfItem(framework, item, locale)} ${value ?? t(unsaid(source))}`))
  return (
    <Disclosure summary={<span className="small">{t('earlier', { count: answers.length })}</span>}>
      <ul className="plain-list stack stack-s small">
        {answers.map((one) => (
          <li key={one.recordedAt}>
            {t('saidBy', { name: one.speaker, day: shortDay(one.answeredOn, today) })}: {levelsOf(one)} ·{' '}
            {t('writtenBy', { name: one.recordedByName, at: instant(one.recordedAt) })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
