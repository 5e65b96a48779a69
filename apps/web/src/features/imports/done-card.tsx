import { IMPORT_NOUNS } from '@tandem/contract/imports'
import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { useArrival } from './arrival.ts'
import { CountsTable } from './counts-table.tsx'
import { importWords } from './import.words.ts'
import type { Written } from './preview-card.tsx'

/** What the reader may look at afterwards: whose people, and the companies. */
export type Sees = { readonly people: 'mine' | 'team' | null; readonly employers: boolean }

type Props = { readonly written: Written; readonly sees: Sees; readonly onAnother: () => void }

/** What came in, and where to see it. */
export function DoneCard({ written, sees, onAnother }: Props) {
  const t = useWords(importWords)
  const arrival = useArrival<HTMLDivElement>()
  const { counts } = written
  const sum = (figure: 'updated' | 'same') => IMPORT_NOUNS.reduce((all, noun) => all + counts[noun][figure], 0)
  const [updated, same] = [sum('updated'), sum('same')]
  return (
    <Card>
      <div ref={arrival} tabIndex={-1} className="stack">
        <Notice tone="ok" title={t('doneTitle')}>
          <p>
            {t('doneText', {
              people: counts.people.created,
              companies: counts.companies.created,
              log: counts.log.created,
            })}{' '}
            {updated > 0 && t('doneUpdated', { count: updated })} {same > 0 && t('doneSame', { count: same })}
          </p>
          {counts.coaches > 0 && <p>{t('doneCoaches', { count: counts.coaches })}</p>}
        </Notice>
        <CountsTable counts={counts} />
        <div className="row row-wrap">
          {sees.people !== null && (
            <Link className={buttonClass('primary')} to="/caseload" search={{ scope: sees.people }}>
              {t('toCaseload')}
            </Link>
          )}
          {sees.employers && (
            <Link className={buttonClass()} to="/employers">
              {t('toEmployers')}
            </Link>
          )}
          <Button onClick={onAnother}>{t('another')}</Button>
        </div>
      </div>
    </Card>
  )
}
