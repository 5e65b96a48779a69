import type { SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { AUTONOMY, type Framework, nameOfItem } from '@tandem/domain/frameworks'
import { autonomyGain, autonomyOver, holdingAnswers, SKILL_SOURCES, type SkillSource } from '@tandem/domain/skills'
import { PartyCurves, type Point } from '../../parts/party-curves.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { skillHistoryWords, skillsWords } from './skills.words.ts'

type Props = {
  /** Latest first; none that was voided. */
  readonly evaluations: readonly SkillEvaluation[]
  readonly firstName: string
  readonly today: CalendarDate
}

/** One item, or the score, from one evaluation to the next: the points of each source. */
type Line = {
  readonly key: string
  readonly name: string
  readonly points: Readonly<Record<SkillSource, readonly Point[]>>
  readonly lowest: number
  readonly highest: number
  readonly lines: number
  /** What a source's points come to. */
  readonly told: (source: SkillSource) => string
}

/** The line of the score: no item may be called so. */
const SCORE = ' score'

const bySource = <Value,>(of: (source: SkillSource) => Value): Record<SkillSource, Value> => ({
  worker: of('worker'),
  tutor: of('tutor'),
  coach: of('coach'),
})

/** What the same source said of the same item over the evaluations, where there are at least two of one framework. */
export function SkillHistory({ evaluations, firstName, today }: Props) {
  const codes = [...new Set(evaluations.map(({ frameworkCode }) => frameworkCode))]
  const groups = codes.map((code) => evaluations.filter(({ frameworkCode }) => frameworkCode === code))
  return groups
    .filter((group) => group.length > 1)
    .map((group) => (
      <HistoryCard key={group[0]?.frameworkCode} evaluations={group} firstName={firstName} today={today} />
    ))
}

function useLines(evaluations: readonly SkillEvaluation[], framework: Framework): Line[] {
  const t = useWords(skillHistoryWords)
  const locale = useLocale()
  const { number } = useFormats()
  const dated = evaluations.map(({ openedOn, frameworkCode, answers }) => ({
    ...{ openedOn, frameworkCode, said: holdingAnswers(answers) },
  }))
  const oldestFirst = [...dated].reverse()
  const levels = framework.scale.map(({ value }) => value)
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)]
  const items = framework.items.map(({ code }): Line => {
    const points = bySource((source) =>
      oldestFirst.flatMap(({ openedOn: on, said }): Point[] => {
        const mark = said.find((one) => one.source === source)?.marks.find(({ item }) => item === code)
        return mark?.value == null ? [] : [{ on, value: mark.value }]
      }),
    )
    const told = (source: SkillSource) => points[source].map(({ value }) => number(value)).join(' → ')
    return { key: code, name: nameOfItem(framework, code, locale), points, lowest, highest, lines: levels.length, told }
  })
  const scores = bySource((source) => autonomyOver(dated, source))
  const score: Line = {
    key: SCORE,
    name: t('score'),
    points: bySource((source) => scores[source].map(({ openedOn: on, score: value }) => ({ on, value }))),
    ...{ lowest: 0, highest: 100, lines: 5 },
    told: (source) => {
      const of = scores[source]
      const gain = autonomyGain(of)
      const way = of
        .map((one) =>
          t('scored', { score: number(Math.round(one.score)), answered: one.answered, asked: framework.items.length }),
        )
        .join(' → ')
      if (gain === null) return way
      return `${way}, ${t('gain', { gain: Math.round(gain), sign: gain > 0 ? '+' : '' })}`
    },
  }
  return evaluations[0]?.frameworkCode === AUTONOMY ? [score, ...items] : items
}

function HistoryCard({ evaluations, firstName, today }: Props) {
  const t = useWords(skillHistoryWords)
  const source = useWords(skillsWords)
  const locale = useLocale()
  const { shortDay, list, series, number } = useFormats()
  const framework = evaluations[0]?.framework as Framework
  const lines = useLines(evaluations, framework)
  const nameOf = (one: SkillSource) => (one === 'worker' ? firstName : source(one))
  const curveTold = ({ points }: Line) =>
    series(
      SKILL_SOURCES.filter((one) => points[one].length > 0).map((one) =>
        t('curve', {
          name: nameOf(one),
          points: list(
            points[one].map(({ on, value }) =>
              t('point', { value: number(Math.round(value)), day: shortDay(on, today) }),
            ),
          ),
        }),
      ),
    )
  const columns: Column<Line>[] = [
    { key: 'item', header: source('item'), isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'curves',
      header: t('curves'),
      cell: ({ points, ...scale }) => (
        <PartyCurves
          worker={points.worker}
          employer={points.tutor}
          coach={points.coach}
          lowest={scale.lowest}
          highest={scale.highest}
          lines={scale.lines}
          label={curveTold({ points, ...scale })}
        />
      ),
    },
    ...SKILL_SOURCES.map((one) => ({
      key: one,
      header: nameOf(one),
      headerMark: <SourceMark source={one} label={nameOf(one)} />,
      cell: ({ told }: Line) => (told(one) === '' ? source('leftOut') : told(one)),
    })),
  ]
  const scored = lines.filter(({ key }) => key === SCORE)
  const items = lines.filter(({ key }) => key !== SCORE)
  const table = (caption: string, rows: readonly Line[]) => (
    <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} rowKey={({ key }) => key} empty={null} />
  )
  return (
    <Card title={t('titleOf', { framework: framework.name[locale] })}>
      <div className="stack">
        {scored.length > 0 && (
          <>
            {table(t('title'), scored)}
            <p className="small">{t('scoreHint')}</p>
          </>
        )}
        <Disclosure summary={t('items')}>{table(t('items'), items)}</Disclosure>
      </div>
    </Card>
  )
}
