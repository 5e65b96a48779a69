import type { OutcomesQuery } from '@tandem/contract/outcomes'
import { buttonClass } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { LinkProps } from '../../ui/render-link.ts'
import { useWords } from '../../words/locale.tsx'
import { outcomesDownloadWords } from './outcomes-downloads.words.ts'

type Props = {
  readonly query: OutcomesQuery
  /** People may be named in the file. */
  readonly mayNamePeople: boolean
}

/** The figures as files; a workbook holds everything, a CSV one table. */
export function OutcomesDownloads({ query, mayNamePeople }: Props) {
  const t = useWords(outcomesDownloadWords)
  const { from, to, basis, sameEmployer, teamId, coachId } = query
  const linkTo = (format: string, more: Record<string, string> = {}) => {
    const asked = { from, to, basis, sameEmployer, ...(teamId && { teamId }), ...(coachId && { coachId }), ...more }
    return `/api/outcomes/export.${format}?${new URLSearchParams(asked).toString()}`
  }
  const item = (key: Parameters<typeof t>[0], more: Record<string, string>, format = 'csv') => ({
    key,
    label: t(key),
    render: (link: LinkProps) => <a {...link} href={linkTo(format, more)} download />,
  })
  const semicolon = { separator: 'semicolon' }
  const people = { table: 'people' }
  const funder = { reader: 'funder' }
  return (
    <>
      <a className={buttonClass()} href={linkTo('xlsx')} download>
        {t('excel')}
      </a>
      <Menu
        items={[
          item('csvFigures', {}),
          item('csvFiguresSemicolon', semicolon),
          ...(mayNamePeople
            ? [
                item('funderExcel', funder, 'xlsx'),
                item('csvPeople', people),
                item('csvPeopleSemicolon', { ...people, ...semicolon }),
              ]
            : []),
        ]}
      >
        {t(mayNamePeople ? 'otherFiles' : 'csv')}
      </Menu>
    </>
  )
}
