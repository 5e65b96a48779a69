import { useEffect, useRef } from 'react'
import type { FieldError } from '../../api/form.ts'
import { useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'

const anchorOf = (planId: string) => `plan-${planId}`

/** Leads to the plan that a refusal names, in a tab of its own: nothing typed is left. */
export function PlanLink({ values }: Pick<FieldError, 'values'>) {
  const t = useWords(planWords)
  if (values?.planId === undefined) return null
  const { pathname, search } = window.location
  return (
    <a href={`${pathname}${search}#${anchorOf(String(values.planId))}`} target="_blank" rel="noreferrer">
      {t('seePlan', { number: values.number })}
    </a>
  )
}

/** After an act whose button goes, the plan itself takes the focus. */
export function focusPlan(planId: string): void {
  document.getElementById(anchorOf(planId))?.focus({ preventScroll: true })
}

/** The place that `PlanLink` leads to: it comes into sight when the address names it. */
export function usePlanAnchor(planId: string) {
  const place = useRef<HTMLElement>(null)
  const id = anchorOf(planId)
  useEffect(() => {
    if (window.location.hash !== `#${id}`) return
    place.current?.scrollIntoView?.({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [id])
  return { ref: place, id, tabIndex: -1 }
}
