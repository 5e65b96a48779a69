import { listEmployerAgreements } from '@tandem/contract/agreements'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { ItemList } from '../../ui/item-row.tsx'
import { useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import { AgreementRow } from './agreements-tab.tsx'

/** What was agreed with a company about people whose file the reader may open. */
export function EmployerAgreementsCard({ employerId }: { readonly employerId: string }) {
  const t = useWords(agreementWords)
  const query = useQuery(read(listEmployerAgreements, { params: { employerId } }))
  return (
    <Card title={t('employerTitle')} padding="list">
      <Loaded query={query}>
        {({ agreements, today }) =>
          agreements.length === 0 ? (
            <p className="small">{t('employerNone')}</p>
          ) : (
            <ItemList label={t('employerTitle')}>
              {agreements.map(({ workerId, workerName, ...agreement }) => (
                <AgreementRow
                  key={agreement.agreementId}
                  agreement={agreement}
                  workerId={workerId}
                  workerName={workerName}
                  today={today}
                />
              ))}
            </ItemList>
          )
        }
      </Loaded>
    </Card>
  )
}
