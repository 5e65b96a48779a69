import { type Plan, setPlanStatus } from '@tandem/contract/plans'
import type { PlanStatus } from '@tandem/domain/plans'
import { useWrite } from '../../api/query.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'

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

/** From a draft to a proposal to a plan that both sides agree to. */
export function usePlanStatusActs(plan: Plan) {
  const t = useWords(planWords)
  const toast = useToast()
  const failureText = useFailureWords()
  const write = useWrite(setPlanStatus)
  const set = (status: PlanStatus) =>
    write.mutate(
      { params: { planId: plan.planId }, body: { status, version: plan.version } },
      {
        onSuccess: () => toast({ text: t('saved') }),
        onError: (error) => toast({ text: failureText(error.code) }),
      },
    )
  return NEXT[plan.status].map(({ to, text }) => ({ key: to, label: t(text), onSelect: () => set(to) }))
}
