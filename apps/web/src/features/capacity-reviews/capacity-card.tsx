import { type CapacityReview, listCapacityReviews, voidCapacityReview } from '@tandem/contract/capacity-reviews'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { capacityGain, firstAndLast, sideBySide } from '@tandem/domain/capacity-reviews'
import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { signedPoints } from '../../parts/capacity-total.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { OfCompanyCard } from '../../parts/of-company.tsx'
import { ofCompanyWords } from '../../parts/of-company.words.ts'
import { Party } from '../../parts/party.tsx'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { BothReadings, type ReadingAct } from './both-readings.tsx'
import { capacityWords } from './capacity.words.ts'
import { useTotal } from './use-total.ts'

const ReadingDialog = lazy(() => import('./reading-dialog.tsx').then((file) => ({ default: file.ReadingDialog })))

type Listed = ReplyOf<typeof listCapacityReviews>
type Act = ReadingAct | { readonly what: 'add' }

/** How ready a company is to take somebody in, as it says and as the people there say. */
export function CapacityCard({ employerId }: { readonly employerId: string }) {
  const t = useWords(capacityWords)
  const query = useQuery(read(listCapacityReviews, { params: { employerId } }))
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <OfCompanyCard title={t('title')} query={query} addLabel={t('add')} onAdd={() => setAct({ what: 'add' })}>
      {(listed) => (
        <>
          <Readings listed={listed} onAct={setAct} />
          {(act?.what === 'add' || act?.what === 'correct') && (
            <LateForm onClose={close}>
              <ReadingDialog
                employerId={employerId}
                listed={listed}
                correcting={act.what === 'correct' ? act.review : null}
                onClose={close}
              />
            </LateForm>
          )}
          {act?.what === 'void' && <VoidReading review={act.review} onClose={close} />}
        </>
      )}
    </OfCompanyCard>
  )
}

function VoidReading({ review, onClose }: { readonly review: CapacityReview; readonly onClose: () => void }) {
  const t = useWords(capacityWords)
  const toast = useToast()
  const write = useWrite(voidCapacityReview)
  return (
    <VoidDialog
      texts={{ title: t('voidTitle'), text: t('voidText'), save: t('voidSave'), reason: t('voidReason') }}
      schema={voidCapacityReview.body}
      recordId={review.reviewId}
      version={review.version}
      send={(body) =>
        write.mutateAsync({ params: { reviewId: review.reviewId }, body }).then(() => {
          toast({ text: t('voidedToast') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}

type ReadingsProps = { readonly listed: Listed; readonly onAct: (act: Act) => void }

function Readings({ listed, onAct }: ReadingsProps) {
  const t = useWords(capacityWords)
  const { reviews, others, today } = listed
  const subjects = [...new Set(reviews.map(({ placementId }) => placementId))]
  return (
    <div className="stack">
      {reviews.length + others === 0 && <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
      {subjects.map((placementId) => (
        <Subject
          key={placementId ?? 'company'}
          reviews={reviews.filter((review) => review.placementId === placementId)}
          today={today}
          onAct={onAct}
        />
      ))}
      {others > 0 && <p className="small">{t('others', { count: others })}</p>}
      {reviews.length > 0 && <p className="small">{t('house')}</p>}
    </div>
  )
}

type SubjectProps = {
  readonly reviews: readonly CapacityReview[]
  readonly today: CalendarDate
  readonly onAct: (act: Act) => void
}

/** What was said about one job, or about the company as a whole. */
function Subject({ reviews, today, onAct }: SubjectProps) {
  const t = useWords(capacityWords)
  const about = useWords(ofCompanyWords)
  const totalOf = useTotal()
  const { day } = useFormats()
  const [one] = reviews
  if (one === undefined) return null
  const isOfCompany = one.placementId === null
  const voided = reviews.filter(({ voidedAt }) => voidedAt !== null)
  return (
    <section
      className="stack stack-s"
      aria-label={isOfCompany ? about('company') : about('aboutJob', { name: one.workerName })}
    >
      <h3>{isOfCompany ? about('company') : about('aboutJob', { name: one.workerName })}</h3>
      <Gain reviews={reviews} side="employer" />
      <Gain reviews={reviews} side="worker" />
      {sideBySide(reviews).map((pair) => (
        <BothReadings
          key={pair.employer?.reviewId ?? pair.worker?.reviewId}
          pair={pair}
          isOfCompany={isOfCompany}
          today={today}
          onAct={onAct}
        />
      ))}
      {voided.length > 0 && (
        <Disclosure summary={<span className="small">{t('voided', { count: voided.length })}</span>}>
          <ul className="plain-list stack stack-s small">
            {voided.map(({ reviewId, heldOn, answers, voidReason }) => (
              <li key={reviewId}>
                {t('voidedBy', { day: day(heldOn), total: totalOf(answers), reason: voidReason ?? '' })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

type GainProps = { readonly reviews: readonly CapacityReview[]; readonly side: 'employer' | 'worker' }

/** Last less first of one side; missing is said, and nothing stands where there is nothing to compare. */
function Gain({ reviews, side }: GainProps) {
  const t = useWords(capacityWords)
  const { day } = useFormats()
  const both = firstAndLast(reviews, side)
  if (both === null) return null
  const gain = capacityGain(both.first.answers, both.last.answers)
  const on = day(both.first.heldOn)
  return (
    <p className="row row-s row-wrap">
      <Party side={side} />
      <span>
        {gain === null
          ? t('gainUnknown', { day: on })
          : t('gain', { change: signedPoints(gain.points), day: on, items: gain.items })}
      </span>
    </p>
  )
}
