import { type HandOver, listHandOvers, takeBackHandOver } from '@tandem/contract/hand-overs'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { handOverWords } from './hand-over.words.ts'

/** Hand-overs of late and to come, each with its people, and the way back. */
export function HandOversCard() {
  const t = useWords(handOverWords)
  const { shortDay } = useFormats()
  const query = useQuery(read(listHandOvers, {}))
  const [asked, setAsked] = useState<HandOver | null>(null)
  return (
    <Card title={t('listTitle')}>
      <p className="small">{t('listText')}</p>
      <Loaded query={query} lines={2}>
        {({ handOvers, today }) => (
          <>
            {handOvers.length === 0 ? (
              <p>{t('listEmpty')}</p>
            ) : (
              <ItemList label={t('listTitle')}>
                {handOvers.map((one) => (
                  <ItemRow
                    key={one.handOverId}
                    title={[
                      t('line', { from: one.fromName, to: one.toName, day: shortDay(one.fromOn, today) }),
                      ...(one.isTakenBack ? [t('takenBack')] : []),
                    ].join(' · ')}
                    sub={<People handOver={one} />}
                    actions={
                      one.mayTakeBack && (
                        <Button
                          size="sm"
                          aria-label={t('takeBackOf', { to: one.toName, from: one.fromName })}
                          onClick={() => setAsked(one)}
                        >
                          {t('takeBack')}
                        </Button>
                      )
                    }
                  />
                ))}
              </ItemList>
            )}
            {asked !== null && <TakeBackDialog handOver={asked} today={today} onClose={() => setAsked(null)} />}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function People({ handOver: { people } }: { readonly handOver: HandOver }) {
  return people.map(({ workerId, workerName }, index) => (
    <span key={workerId}>
      {index > 0 && ', '}
      <Link to="/people/$workerId" params={{ workerId }} search={{ tab: 'documents' }}>
        {workerName}
      </Link>
    </span>
  ))
}

type AskProps = { readonly handOver: HandOver; readonly today: CalendarDate; readonly onClose: () => void }

function TakeBackDialog({ handOver, today, onClose }: AskProps) {
  const t = useWords(handOverWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const write = useWrite(takeBackHandOver, { inPlace: true })
  const { handOverId, fromName, fromOn } = handOver
  const takeBack = () =>
    write.mutate(
      { params: { handOverId } },
      {
        onSuccess: () => {
          toast({ text: t('backDone', { from: fromName }) })
          onClose()
        },
      },
    )
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('takeBackTitle')}
      closeLabel={t('close')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button variant="primary" isBusy={write.isPending} onClick={takeBack}>
            {t('takeBack')}
          </Button>
        </>
      }
    >
      <p>{t('takeBackText', { from: fromName, isBefore: fromOn >= today })}</p>
      {write.error !== null && (
        <Notice tone="bad" title={t('notTakenBack')}>
          {failureText(write.error.code)}
        </Notice>
      )}
    </Dialog>
  )
}
