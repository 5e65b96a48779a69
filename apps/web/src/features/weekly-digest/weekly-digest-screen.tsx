import { readWeeklyDigest } from '@tandem/contract/weekly-digest'
import type { TeamCount } from '@tandem/domain/team-work'
import type { DigestCount } from '@tandem/domain/weekly-digest'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './weekly-digest.module.css'
import { weeklyDigestWords } from './weekly-digest.words.ts'

type Scope = 'mine' | 'team'

type Props = {
  readonly scope: Scope
  readonly onScope: (scope: Scope) => void
  /** Coaches people of their own, and leads a team. */
  readonly hasBoth: boolean
}

/** The week without names: what changed, where it stands, what comes; each number opens its people. */
export function WeeklyDigestScreen({ scope, onScope, hasBoth }: Props) {
  const t = useWords(weeklyDigestWords)
  const formats = useFormats()
  const query = useQuery(read(readWeeklyDigest, { query: { scope } }))
  const { data } = query
  const stretch = data && formats.stretch(data.fromOn, data.untilOn, data.today)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={data && t('sub', { from: stretch?.from, until: stretch?.to, people: data.people })}
        actions={
          hasBoth && (
            <SegmentedControl
              aria-label={t('scope')}
              value={scope}
              onChange={onScope}
              options={[
                { value: 'mine', label: t('mine') },
                { value: 'team', label: t('team') },
              ]}
            />
          )
        }
      />
      <p className="small">{t('counted')}</p>
      <Loaded query={query} lines={8}>
        {({ past, now, coming }) => (
          <div className={styles.parts}>
            <Part title={t('past')} lines={past} scope={scope} />
            <Part title={t('now')} lines={now} scope={scope} />
            <Part title={t('coming')} lines={coming} scope={scope} />
          </div>
        )}
      </Loaded>
    </>
  )
}

type PartProps = {
  readonly title: string
  readonly lines: readonly { readonly what: DigestCount | TeamCount; readonly people: number }[]
  readonly scope: Scope
}

function Part({ title, lines, scope }: PartProps) {
  const t = useWords(weeklyDigestWords)
  const { number } = useFormats()
  return (
    <Card title={title}>
      <ul className={styles.lines}>
        {lines.map(({ what, people }) => {
          const text = (
            <>
              <span className={styles.figure}>{number(people)}</span> <span>{t(what, { people })}</span>
            </>
          )
          return (
            <li key={what}>
              {people === 0 ? (
                <span className={styles.line}>{text}</span>
              ) : (
                <Link
                  className={styles.line}
                  to="/caseload"
                  search={{ scope, show: what, closed: what === 'closedLately' ? true : undefined }}
                >
                  {text}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
