import type { FigureKey, HoursFigure } from '@tandem/contract/outcomes'
import { percentOf } from '@tandem/domain/outcomes/rounding'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PartyMark, type PartyTone } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { FigureLine } from './figure-shown.tsx'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

type Share = {
  readonly key: string
  readonly label: string
  readonly minutes: number
  readonly look: string | undefined
  /** The side it stands for: its shape and hue. */
  readonly tone?: PartyTone
}

/** One way to split the hours: a bar for the eye, and the same as a table. */
function Split({ title, shares }: { readonly title: string; readonly shares: readonly Share[] }) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const total = shares.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <div className={styles.split}>
      <h3 className={styles.splitTitle}>{title}</h3>
      <div className={styles.bar} aria-hidden="true">
        {shares.map(({ key, minutes, look }) => (
          <span key={key} className={look} style={{ flexGrow: minutes }} />
        ))}
      </div>
      <DataTable
        caption={title}
        isCaptionHidden
        isCompact
        rows={shares}
        rowKey={(share) => share.key}
        empty={null}
        columns={[
          {
            key: 'what',
            header: title,
            isHeaderHidden: true,
            isRowHeader: true,
            cell: ({ label, look, tone }) =>
              tone === undefined ? (
                <span className={styles.named}>
                  <span className={`${styles.swatch} ${look}`} aria-hidden="true" />
                  {label}
                </span>
              ) : (
                <PartyMark tone={tone} label={label} />
              ),
          },
          {
            key: 'time',
            header: t('time'),
            isHeaderHidden: true,
            align: 'end',
            cell: ({ minutes }) => formats.duration(Math.round(minutes)),
          },
          {
            key: 'share',
            header: t('share'),
            isHeaderHidden: true,
            align: 'end',
            cell: ({ minutes }) => formats.percent(percentOf(minutes, total)),
          },
        ]}
      />
    </div>
  )
}

/** The time given, split three ways; each split adds up to the total. Travel stands apart. */
export function HoursCard({ figure, onOpen }: { figure: HoursFigure; onOpen: (key: FigureKey) => void }) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const { byContact, byPhase, byForWhom, travel } = figure.minutes
  const share = (key: Parameters<typeof t>[0], minutes: number, look: string | undefined): Share => ({
    key,
    label: t(key),
    minutes,
    look,
  })
  return (
    <Card title={t('hours')}>
      <div className="stack">
        <FigureLine figure={figure} onOpen={onOpen} isNamed={false} />
        <Split
          title={t('byForWhom')}
          shares={[
            { ...share('worker', byForWhom.worker, styles.worker), tone: 'a' },
            { ...share('employer', byForWhom.employer, styles.employer), tone: 'b' },
            { ...share('both', byForWhom.both, styles.both), tone: 'ab' },
            share('unspecified', byForWhom.unspecified, styles.pale),
          ]}
        />
        <Split
          title={t('byPhase')}
          shares={[
            share('toward', byPhase.toward, styles.strong),
            share('in', byPhase.in, styles.middle),
            share('after', byPhase.after, styles.light),
            share('noPhase', byPhase.none, styles.pale),
          ]}
        />
        <Split
          title={t('byContact')}
          shares={[
            share('direct', byContact.direct, styles.strong),
            share('indirect', byContact.indirect, styles.pale),
          ]}
        />
        <p className="small">{t('travel', { time: formats.duration(Math.round(travel)) })}</p>
      </div>
    </Card>
  )
}
