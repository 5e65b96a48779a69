import { type OutcomeFigure, type OutcomesAsked, type OutcomesQuery, readOutcomeCases } from '@tandem/contract/outcomes'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { type Definition, DefinitionList } from '../../ui/definition-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { CaseList } from './case-list.tsx'
import { useFigureTexts } from './figure-texts.ts'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

type Props = {
  readonly figure: OutcomeFigure
  /** The question as the server understood it. */
  readonly asked: OutcomesAsked
  readonly query: OutcomesQuery
  readonly today: string
  readonly onClose: () => void
}

/** What a figure counts, in which unit, of when; and the people behind it, box by box. */
export function CasesDialog({ figure, asked, query, today, onClose }: Props) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const texts = useFigureTexts()(figure)
  const said = [texts.outOf, texts.tooEarly, texts.notNoted].filter((text) => text !== '')
  const isOnOneDay = figure.kind === 'count' && figure.countedOn !== null
  const facts: (Definition | false)[] = [
    { key: 'unit', term: t('unit'), value: t(figure.unit) },
    !isOnOneDay && {
      key: 'period',
      term: t('period'),
      value: `${formats.day(asked.from)} – ${formats.day(asked.to)}`,
    },
    { key: 'asOf', term: t('asOf'), value: formats.day(asked.asOf) },
    { key: 'whose', term: t('whose'), value: t(asked.reach) },
  ]
  return (
    <Dialog
      title={t('figureTitle', { name: texts.name, value: texts.value })}
      onDismiss={onClose}
      closeLabel={t('close')}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      {said.length > 0 && <p className="strong">{said.join(' · ')}</p>}
      <p className={styles.definition}>{texts.definition}</p>
      {texts.unknown !== '' && <p>{texts.unknown}</p>}
      <DefinitionList items={facts.filter((fact) => fact !== false)} />
      {figure.hasList && <Cases figure={figure} query={query} today={today} />}
    </Dialog>
  )
}

function Cases({ figure, query, today }: Pick<Props, 'figure' | 'query' | 'today'>) {
  const cases = useQuery({ ...read(readOutcomeCases, { params: { key: figure.key }, query }), staleTime: 0 })
  return (
    <Loaded query={cases} lines={6}>
      {(told) => <CaseList figure={told.figure} boxes={told.boxes} today={today} />}
    </Loaded>
  )
}
