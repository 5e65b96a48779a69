import { type Plan, settleAbsence } from '@tandem/contract/plans'
import type { AbsenceChoice } from '@tandem/domain/plan-hours'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'

/** A long absence: the rules ask what becomes of the hours, and somebody chooses. */
export function PlanAbsences({ plan, mayEdit }: { readonly plan: Plan; readonly mayEdit: boolean }) {
  const t = useWords(planWords)
  const formats = useFormats()
  const toast = useToast()
  const failureText = useFailureWords()
  const write = useWrite(settleAbsence, { inPlace: true })
  const open = plan.absences.filter(({ choice }) => choice === null)
  const settle = (pauseId: string, choice: AbsenceChoice) =>
    write.mutate(
      { params: { planId: plan.planId }, body: { pauseId, choice, version: plan.version } },
      { onSuccess: () => toast({ text: t('saved') }) },
    )
  return (
    <>
      {open.map(({ pauseId, fromOn, toOn, days, cutMinutes }) => (
        <Notice
          key={pauseId}
          tone="warn"
          role="none"
          actions={
            mayEdit && (
              <>
                <Button size="sm" isBusy={write.isPending} onClick={() => settle(pauseId, 'reduceGrant')}>
                  {t('reduce')}
                </Button>
                <Button size="sm" isBusy={write.isPending} onClick={() => settle(pauseId, 'keepGrant')}>
                  {t('keep')}
                </Button>
              </>
            )
          }
        >
          {t(toOn === null ? 'absence' : 'absencePast', {
            day: formats.day(fromOn),
            until: toOn === null ? '' : formats.day(toOn),
            days,
            minutes: formats.duration(cutMinutes),
          })}
        </Notice>
      ))}
      {write.error !== null && <Notice tone="bad">{failureText(write.error.code)}</Notice>}
    </>
  )
}
