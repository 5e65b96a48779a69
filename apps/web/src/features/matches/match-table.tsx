import { type MatchPairRow, readMatch } from '@tandem/contract/matches'
import { becomesGoal } from '@tandem/domain/matches'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { goalStateWords, matchPairWords } from '../../parts/goals.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './match.module.css'
import { matchWords } from './match.words.ts'
import { PairDialog } from './pair-dialog.tsx'

type Props = {
  readonly placementId: string
  readonly employerName: string
  readonly isOpenAtFirst: boolean
  readonly mayEdit: boolean
  /** A gap becomes a goal; nothing for who may not write one. */
  readonly onMakeGoal: ((row: MatchPairRow) => void) | undefined
}

const isWritten = (row: MatchPairRow) => row.workerSide !== '' || row.workSide !== '' || row.fit !== null

/** The five pairs of a person and a workplace, side by side. */
export function MatchTable(props: Props) {
  const { placementId, isOpenAtFirst, mayEdit } = props
  const t = useWords(matchWords)
  const query = useQuery(read(readMatch, { params: { placementId } }))
  const [isStarted, setStarted] = useState(false)
  const pairs = query.data?.pairs ?? []
  const written = pairs.filter(isWritten).length
  const gaps = pairs.filter(({ fit }) => fit === 'gap').length
  if (!mayEdit && query.data !== undefined && written === 0) return null
  return (
    <Disclosure
      isOpenAtFirst={isOpenAtFirst}
      summary={
        <>
          {t('title')} {written > 0 && <span className="small">· {t('summary', { gaps, written })}</span>}
        </>
      }
    >
      <Loaded query={query} lines={2}>
        {(match) =>
          written === 0 && !isStarted ? (
            <div className="stack stack-s">
              <p className="small">{t('empty')}</p>
              <div>
                <Button size="sm" onClick={() => setStarted(true)}>
                  {t('start')}
                </Button>
              </div>
            </div>
          ) : (
            <Pairs {...props} pairs={match.pairs} />
          )
        }
      </Loaded>
    </Disclosure>
  )
}

function Pairs({ placementId, employerName, mayEdit, onMakeGoal, pairs }: Props & { pairs: readonly MatchPairRow[] }) {
  const t = useWords(matchWords)
  const pairName = useWords(matchPairWords)
  const [open, setOpen] = useState<MatchPairRow | null>(null)
  const columns: Column<MatchPairRow>[] = [
    { key: 'pair', header: t('pair'), isRowHeader: true, cell: ({ pair }) => pairName(pair) },
    {
      key: 'person',
      header: t('person'),
      cell: ({ workerSide }) =>
        workerSide === '' ? t('nothing') : <Side tone="a" name={t('person')} text={workerSide} />,
    },
    {
      key: 'workplace',
      header: t('workplace'),
      cell: ({ workSide }) =>
        workSide === '' ? t('nothing') : <Side tone="b" name={t('workplace')} text={workSide} />,
    },
    { key: 'result', header: t('result'), cell: (row) => <Result row={row} /> },
  ]
  if (mayEdit)
    columns.push({
      key: 'actions',
      header: t('actions'),
      isHeaderHidden: true,
      align: 'end',
      cell: (row) => (
        <span className="row row-s row-wrap row-end">
          {onMakeGoal !== undefined && row.goal === null && becomesGoal(row) && (
            <Button
              size="sm"
              variant="primary"
              aria-label={t('makeGoalOf', { pair: pairName(row.pair) })}
              onClick={() => onMakeGoal(row)}
            >
              {t('makeGoal')}
            </Button>
          )}
          <Button size="sm" aria-label={t('editPair', { pair: pairName(row.pair) })} onClick={() => setOpen(row)}>
            {t('edit')}
          </Button>
        </span>
      ),
    })
  return (
    <>
      <DataTable
        caption={t('caption', { employer: employerName })}
        isCaptionHidden
        columns={columns}
        rows={pairs}
        rowKey={({ pair }) => pair}
        empty={null}
      />
      {open !== null && <PairDialog placementId={placementId} row={open} onClose={() => setOpen(null)} />}
    </>
  )
}

/** What one side brings, with its mark. */
function Side({ tone, name, text }: { readonly tone: 'a' | 'b'; readonly name: string; readonly text: string }) {
  return (
    <span className={`row row-s row-top ${styles.said}`}>
      <PartyMark tone={tone} label={name} isCompact />
      <span>{text}</span>
    </span>
  )
}

/** Whether the two meet, what is done where they do not, and the goal that came of it. */
function Result({ row }: { readonly row: MatchPairRow }) {
  const t = useWords(matchWords)
  const state = useWords(goalStateWords)
  const { fit, treatment, agreed, goal } = row
  if (fit === null) return t('nothing')
  return (
    <div className={`stack stack-s ${styles.said}`}>
      <span className="row row-s row-wrap">
        <Chip tone={fit === 'fits' ? 'ok' : 'warn'}>{t(fit)}</Chip>
        {treatment !== null && <span className="small">{t(treatment)}</span>}
      </span>
      {agreed !== null && <span className="small">{agreed}</span>}
      {goal !== null && (
        <span className="small">
          {t('goal', { title: goal.title })} · {state(goal.state)}
        </span>
      )}
    </div>
  )
}
