import { readTaper, type TaperMonth } from '@tandem/contract/plans'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './taper.module.css'
import { taperWords } from './taper.words.ts'

const SIDES = ['worker', 'both', 'employer', 'other'] as const
const TONES = { worker: 'a', both: 'ab', employer: 'b' } as const

/** Percent of the column that the largest figure takes: a line on top of it stays in sight. */
const FULL_HEIGHT = 94

function minutesOf(month: TaperMonth, side: (typeof SIDES)[number]): number {
  return month[`${side}Minutes`]
}

function realOf(month: TaperMonth): number {
  return SIDES.reduce((sum, side) => sum + minutesOf(month, side), 0)
}

/** Coached minutes in percent of the minutes worked. */
function shareOf(month: TaperMonth): number | null {
  if (month.workedMinutes === null || month.workedMinutes === 0) return null
  return Math.round((realOf(month) * 1000) / month.workedMinutes) / 10
}

type Props = { readonly planId: string; readonly onPlan: (() => void) | undefined }

/** The fading of the coaching: what was planned against what the log holds, by side. */
export function TaperChart({ planId, onPlan }: Props) {
  const t = useWords(taperWords)
  const query = useQuery(read(readTaper, { params: { planId } }))
  return (
    <div className="stack stack-s">
      <div className="row row-between row-wrap">
        <h3 className={styles.title}>{t('title')}</h3>
        {onPlan !== undefined && (
          <Button size="sm" onClick={onPlan}>
            {t('plan')}
          </Button>
        )}
      </div>
      <Loaded query={query}>
        {({ months }) =>
          months.every((month) => realOf(month) === 0 && month.plannedMinutes === null) ? (
            <p className="small">{t('empty')}</p>
          ) : (
            <>
              <Bars months={months} />
              <Disclosure summary={<span className="small">{t('table')}</span>}>
                <Table months={months} />
              </Disclosure>
            </>
          )
        }
      </Loaded>
    </div>
  )
}

function Bars({ months }: { readonly months: readonly TaperMonth[] }) {
  const t = useWords(taperWords)
  const formats = useFormats()
  const most = Math.max(60, ...months.map((month) => Math.max(realOf(month), month.plannedMinutes ?? 0)))
  const height = (minutes: number) => `${(minutes / most) * FULL_HEIGHT}%`
  return (
    <>
      <div className={styles.chart} role="img" aria-label={t('chart')}>
        {months.map((month) => (
          <div key={month.fromOn} className={styles.month}>
            <span className={styles.figure}>{realOf(month) === 0 ? '' : formats.duration(realOf(month))}</span>
            <div className={styles.column}>
              <div className={styles.stack}>
                {SIDES.filter((side) => minutesOf(month, side) > 0).map((side) => (
                  <div key={side} className={styles[side]} style={{ blockSize: height(minutesOf(month, side)) }} />
                ))}
              </div>
              {month.plannedMinutes !== null && (
                <div className={styles.planned} style={{ insetBlockEnd: height(month.plannedMinutes) }} />
              )}
            </div>
            <span className={styles.label}>{formats.shortDay(month.fromOn, month.fromOn)}</span>
          </div>
        ))}
      </div>
      <div className={styles.legend} aria-hidden="true">
        <PartyMark tone="a" label={t('worker')} />
        <PartyMark tone="ab" label={t('both')} />
        <PartyMark tone="b" label={t('employer')} />
        <span>
          <i className={styles.otherKey} /> {t('other')}
        </span>
        <span>
          <i className={styles.plannedKey} /> {t('planned')}
        </span>
      </div>
    </>
  )
}

function Table({ months }: { readonly months: readonly TaperMonth[] }) {
  const t = useWords(taperWords)
  const formats = useFormats()
  return (
    <DataTable
      caption={t('title')}
      isCaptionHidden
      rows={months}
      rowKey={(month) => month.fromOn}
      empty={null}
      columns={[
        {
          key: 'month',
          header: t('month'),
          isRowHeader: true,
          cell: (month) =>
            t('monthField', {
              from: formats.shortDay(month.fromOn, month.toOn),
              to: formats.day(month.toOn),
            }),
        },
        {
          key: 'planned',
          header: t('planned'),
          align: 'end',
          cell: (month) => (month.plannedMinutes === null ? '–' : formats.duration(month.plannedMinutes)),
        },
        ...SIDES.map((side) => ({
          key: side,
          header: t(side),
          align: 'end' as const,
          ...(side === 'other' ? {} : { headerMark: <PartyMark tone={TONES[side]} label={t(side)} /> }),
          cell: (month: TaperMonth) => formats.duration(minutesOf(month, side)),
        })),
        { key: 'real', header: t('real'), align: 'end', cell: (month) => formats.duration(realOf(month)) },
        { key: 'share', header: t('share'), align: 'end', cell: (month) => formats.percent(shareOf(month)) },
      ]}
    />
  )
}
