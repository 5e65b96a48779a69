import { readEmployerSatisfaction } from '@tandem/contract/satisfaction'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { satisfactionWords } from './satisfaction.words.ts'

/** What a company says of the service, whoever it was about. */
export function EmployerSatisfactionCard({ employerId }: { readonly employerId: string }) {
  const t = useWords(satisfactionWords)
  const formats = useFormats()
  const query = useQuery(read(readEmployerSatisfaction, { params: { employerId } }))
  return (
    <Card title={t('companyTitle')}>
      <Loaded query={query}>
        {({ asked, answered, refused, marked, meanMark, lastAnsweredOn }) => {
          if (asked === 0) return <p className="small">{t('companyNobody')}</p>
          const facts = [
            t('response', { answered, asked }),
            refused === 0 ? null : t('refusals', { count: refused }),
            lastAnsweredOn === null ? null : t('last', { day: formats.day(lastAnsweredOn) }),
          ]
          return (
            <div className="stack stack-s">
              {meanMark !== null && (
                <p>{t('mean', { mean: formats.number(meanMark, 1), count: formats.number(marked) })}</p>
              )}
              <p className="small">{facts.filter((fact) => fact !== null).join(' · ')}</p>
              {meanMark === null && marked > 0 && <p className="small">{t('meanUntold')}</p>}
            </div>
          )
        }}
      </Loaded>
    </Card>
  )
}
