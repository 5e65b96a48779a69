import type { ImportWarning } from '@tandem/contract/imports'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { withDays } from './cell-words.ts'
import { reviewWords } from './import-review.words.ts'
import { warningWords } from './import-warnings.words.ts'
import styles from './imports.module.css'

/** What comes in and deserves a look; folded, as nothing waits for it. */
export function WarningsCard({ warnings }: { readonly warnings: readonly ImportWarning[] }) {
  const t = useWords(reviewWords)
  const word = useWords(warningWords)
  const formats = useFormats()
  if (warnings.length === 0) return null
  const count = warnings.reduce((sum, warning) => sum + warning.count, 0)
  return (
    <Card>
      <Disclosure summary={t('warnings', { count })}>
        <ul className="plain-list stack">
          {warnings.map((warning) => (
            <li key={`${warning.sheet} ${warning.code} ${warning.column}`} className={styles.wide}>
              <div>
                <strong>{word(warning.code)}</strong>{' '}
                <span className="small">
                  {[warning.sheet, warning.column, t('warningRows', { count: warning.count })]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </div>
              <ul className="plain-list small">
                {warning.rows.map(({ row, label, value }) => (
                  <li key={row}>
                    {[t('warningRow', { row }), withDays(label, formats), withDays(value, formats)]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </li>
                ))}
                {warning.count > warning.rows.length && (
                  <li>{t('moreRows', { count: warning.count - warning.rows.length })}</li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}
