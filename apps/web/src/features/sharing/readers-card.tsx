import { listFileReaders } from '@tandem/contract/consents'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { sharingWords } from './sharing.words.ts'

/** Lines that are shown; the audit keeps them all. */
const SHOWN = 12

/** Who may see the file, and who opened it. */
export function ReadersCard({ workerId }: { readonly workerId: string }) {
  const t = useWords(sharingWords)
  const formats = useFormats()
  const query = useQuery(read(listFileReaders, { params: { workerId } }))
  return (
    <Card title={t('readersTitle')}>
      <Loaded query={query}>
        {({ readers, openings, today }) => (
          <div className="stack">
            <section className="stack stack-s" aria-label={t('mayRead')}>
              <h3>{t('mayRead')}</h3>
              <ul className="plain-list">
                {readers.map((reader) => (
                  <li key={`${reader.name} ${reader.as}`}>
                    {reader.name} <span className="small">{t(reader.as)}</span>
                  </li>
                ))}
              </ul>
            </section>
            <section className="stack stack-s" aria-label={t('lately')}>
              <h3>{t('lately')}</h3>
              {openings.length === 0 ? (
                <p className="small">{t('nobodyYet')}</p>
              ) : (
                <ul className="plain-list stack stack-s">
                  {openings.slice(0, SHOWN).map((one) => (
                    <li key={`${one.on} ${one.name} ${one.what}`} className="small">
                      {formats.shortDay(one.on, today)} · {one.name} · {t(one.what, { times: one.times })}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </div>
        )}
      </Loaded>
    </Card>
  )
}
