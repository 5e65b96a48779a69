import { type Plan, setPlanStatus } from '@tandem/contract/plans'
import type { PlanStatus } from '@tandem/domain/plans'
import { useQueryClient } from '@tanstack/react-query'
import type { CallFailed } from '../../api/client.ts'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'
import { focusPlan, PlanLink } from './plan-link.tsx'

const NEXT = {
  draft: [
    { to: 'proposed', text: 'propose' },
    { to: 'agreed', text: 'agree' },
  ],
  proposed: [
    { to: 'draft', text: 'toDraft' },
    { to: 'agreed', text: 'agree' },
  ],
  agreed: [],
} as const satisfies Record<PlanStatus, readonly { to: PlanStatus; text: string }[]>

type StatusWrite = ReturnType<typeof usePlanStatus>

/** The write behind the acts of `usePlanStatusActs`, whose refusal `PlanStatusRefusal` tells. */
export function usePlanStatus() {
  return useWrite(setPlanStatus)
}

/** From a draft to a proposal to a plan that both sides agree to. */
export function usePlanStatusActs(plan: Plan, write: StatusWrite) {
  const t = useWords(planWords)
  const toast = useToast()
  const client = useQueryClient()
  const set = (status: PlanStatus) =>
    write.mutate(
      { params: { planId: plan.planId }, body: { status, version: plan.version } },
      {
        onSuccess: () => {
          toast({ text: t('saved') })
          focusPlan(plan.planId)
        },
        onError: ({ code }) => code === 'stale' && void client.invalidateQueries({ queryKey: ['episodes'] }),
      },
    )
  return NEXT[plan.status].map(({ to, text }) => ({ key: to, label: t(text), onSelect: () => set(to) }))
}

type RefusalProps = { readonly failure: CallFailed; readonly onEdit: () => void }

/** Why the plan was not proposed or agreed, what would have to change, and the way there. */
export function PlanStatusRefusal({ failure, onEdit }: RefusalProps) {
  const t = useWords(planWords)
  const failureText = useFailureWords()
  const fieldText = useFieldWords()
  const faults = failure.problem?.errors ?? []
  return (
    <Notice
      tone="bad"
      title={t('notAgreed')}
      actions={
        faults.length > 0 && (
          <Button size="sm" onClick={onEdit}>
            {t('editTitle')}
          </Button>
        )
      }
    >
      {faults.length === 0
        ? failureText(failure.code)
        : faults.map(({ detail, values }) => (
            <p key={detail}>
              {fieldText(detail, values)} <PlanLink values={values} />
            </p>
          ))}
    </Notice>
  )
}
