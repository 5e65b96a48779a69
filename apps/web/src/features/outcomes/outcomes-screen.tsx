import { type FigureKey, type OutcomeFigure, type OutcomesQuery, readOutcomes } from '@tandem/contract/outcomes'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PageHead, Tile, Tiles } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { CasesDialog } from './cases-dialog.tsx'
import { type FigureTexts, useFigureTexts } from './figure-texts.ts'
import { FiguresTable } from './figures-table.tsx'
import { HoursCard } from './hours-card.tsx'
import { outcomesWords } from './outcomes.words.ts'
import { OutcomesFilters } from './outcomes-filters.tsx'
import { type OutcomesSearch, periodAsked } from './outcomes-search.ts'

type Props = {
  readonly today: string
  readonly teams: readonly { readonly teamId: string; readonly name: string }[]
  readonly mayExport: boolean
  readonly search: OutcomesSearch
  readonly onSearch: (search: OutcomesSearch) => void
}

/** The figures that stand out at the top. */
const TILES: readonly FigureKey[] = ['B1', 'C1w13', 'C1w26', 'A12']

/** What coaching achieved in a period: each figure with its definition and the people behind it. */
export function OutcomesScreen({ today, teams, mayExport, search, onSearch }: Props) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const textsOf = useFigureTexts()
  const [openKey, setOpenKey] = useState<FigureKey | null>(null)
  const { from, to } = periodAsked(search, today)
  const asked: OutcomesQuery = { from, to, teamId: search.teamId, basis: search.basis ?? 'entry' }
  const query = useQuery({ ...read(readOutcomes, { query: asked }), enabled: from <= to })
  const exportLink = (format: string, more: Record<string, string> = {}) =>
    `/api/outcomes/export.${format}?${new URLSearchParams({
      from,
      to,
      basis: asked.basis,
      ...(search.teamId === undefined ? {} : { teamId: search.teamId }),
      ...more,
    }).toString()}`
  const see = (figure: OutcomeFigure, texts: FigureTexts): ReactNode => (
    <Button
      variant="quiet"
      size="sm"
      aria-label={t('seeLabel', { figure: texts.name })}
      onClick={() => setOpenKey(figure.key)}
    >
      {t('see')}
    </Button>
  )
  const { data } = query
  const opened = data?.figures.find((figure) => figure.key === openKey)
  const download = (key: string, label: string, href: string) => ({
    key,
    label,
    render: (link: object) => <a {...link} href={href} download />,
  })

  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          data === undefined
            ? undefined
            : `${t('sub', {
                from: formats.day(data.asked.from),
                to: formats.day(data.asked.to),
                asOf: formats.day(data.asked.asOf),
              })} · ${t(data.asked.reach)}`
        }
        actions={
          mayExport && (
            <Menu
              items={[
                download('xlsx', t('exportXlsx'), exportLink('xlsx')),
                download('csv', t('exportCsv'), exportLink('csv')),
                download('csv;', t('exportCsvSemicolon'), exportLink('csv', { separator: 'semicolon' })),
              ]}
            >
              {t('export')}
            </Menu>
          )
        }
      />
      <OutcomesFilters today={today} teams={teams} search={search} onSearch={onSearch} />
      <Loaded query={query} lines={10}>
        {({ figures, isFiguresOnly }) => (
          <>
            <Tiles>
              {figures
                .filter((figure) => TILES.includes(figure.key))
                .map((figure) => {
                  const texts = textsOf(figure)
                  return (
                    <Tile
                      key={figure.key}
                      label={texts.name}
                      figure={texts.value}
                      note={
                        <>
                          {texts.outOf}
                          {texts.range !== '' && ` · ${texts.range}`} {!isFiguresOnly && see(figure, texts)}
                        </>
                      }
                    />
                  )
                })}
            </Tiles>
            <Card title={t('counts')}>
              <FiguresTable figures={figures} see={isFiguresOnly ? null : see} />
            </Card>
            {figures.map((figure) => figure.kind === 'hours' && <HoursCard key={figure.id} figure={figure} />)}
          </>
        )}
      </Loaded>
      {opened !== undefined && (
        <CasesDialog figure={opened} asked={asked} today={today} onClose={() => setOpenKey(null)} />
      )}
    </>
  )
}
