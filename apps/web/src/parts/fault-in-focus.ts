import { useEffect, useRef } from 'react'
import { type Form, fieldIdOf } from '../api/form.ts'
import { focusControl } from '../ui/error-summary.tsx'

/** After each refused try, the first field that is marked takes the focus. */
export function useFaultInFocus(
  { formId, errors, tries }: Pick<Form<object>, 'formId' | 'errors' | 'tries'>,
  isOn = true,
) {
  const latest = useRef(errors)
  latest.current = errors
  useEffect(() => {
    if (!isOn || tries === 0) return
    const fields = latest.current
      .map(({ pointer }) => document.getElementById(fieldIdOf(formId, pointer)))
      .filter((field) => field !== null)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    const [first] = fields
    if (first === undefined) return
    first.closest('details')?.setAttribute('open', '')
    focusControl(first.id)
  }, [formId, tries, isOn])
}
