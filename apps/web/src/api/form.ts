import { type FormEvent, useCallback, useId, useRef, useState } from 'react'
import type { z } from 'zod'
import { CallFailed, type FailureCode } from './client.ts'
import { type DraftName, type FormDraft, useFormDraft } from './form-drafts.tsx'

/** What is wrong with one field: its pointer in the body, such as `/worker/phone`, and a code that the words translate. */
export type FieldError = {
  readonly pointer: string
  readonly code: string
  /** What its sentence names: days, counts, minutes, names. */
  readonly values?: Readonly<Record<string, string | number>> | undefined
}

const BY_ISSUE: Readonly<Record<string, string>> = {
  invalid_type: 'required',
  invalid_value: 'required',
  invalid_format: 'not-right',
  invalid_union: 'required',
  too_big: 'too-large',
  too_small: 'too-small',
}

/** Codes that the contract gives itself are short words with dashes; the library's own messages are sentences. */
function codeOf(issue: { readonly code?: string | undefined; readonly message: string }): string {
  return /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : (BY_ISSUE[issue.code ?? ''] ?? 'not-right')
}

/** Every fault of `value` by the contract's schema; none when it may be sent. */
export function fieldErrorsOf(schema: z.ZodType, value: unknown): FieldError[] {
  const read = schema.safeParse(value)
  if (read.success) return []
  return read.error.issues.map((issue) => ({
    pointer: `/${issue.path.join('/')}`,
    code: valueAt(value, issue.path) === '' ? 'required' : codeOf(issue),
  }))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<PropertyKey, unknown> | null | undefined)?.[name], value)
}

function serverErrorsOf(failure: CallFailed): FieldError[] {
  return (failure.problem?.errors ?? []).map((error) => ({
    pointer: error.pointer,
    code: codeOf({ message: error.detail }),
    values: error.values,
  }))
}

/** Whether a pointer is about a field. A field may hold a record where the body holds `…Id`, hours where it holds `…Minutes`. */
export function isAbout({ pointer }: FieldError, name: string): boolean {
  return pointer.split('/').some((part) => [name, `${name}Id`, `${name}Minutes`].includes(part))
}

/** The id of the control of a field, so that an error summary can lead to it. */
export function fieldIdOf(formId: string, pointer: string): string {
  return `${formId}${pointer.replaceAll('/', '-')}`
}

export type Form<Values> = {
  /** Prefix of the ids of its controls. */
  readonly formId: string
  readonly values: Values
  /** Something was typed since it opened. */
  readonly isTouched: boolean
  /** Changes some fields; what was wrong with them is forgotten. */
  readonly set: (some: Partial<Values>) => void
  readonly errors: readonly FieldError[]
  /** The code of what is wrong with a field, or `undefined`. */
  readonly errorAt: (pointer: string) => string | undefined
  /** The same with what its sentence names. */
  readonly faultAt: (pointer: string) => FieldError | undefined
  /** Why the last try failed as a whole. */
  readonly failure: FailureCode | null
  /** The record as it is stored now, after a `stale` refusal. */
  readonly current: unknown
  readonly isBusy: boolean
  /** Counts the refused tries: an error summary takes the focus when it moves. */
  readonly tries: number
  /** A box holds text that cannot be read: its empty value must not pass for no answer. `null` when it can be read again. */
  readonly tellUnreadable: (pointer: string, code: string | null) => void
  readonly submit: (event?: FormEvent) => void
  /** Marks what is wrong before anything is sent; true when nothing is. */
  readonly check: () => boolean
  /** Marks what the server found wrong with these values in another act than `submit`. */
  readonly tell: (failure: CallFailed) => void
  /** What is kept of it on the device. */
  readonly draft: Omit<FormDraft<Values>, 'goOn' | 'hold' | 'resume'> & { readonly goOn: () => void }
}

/**
 * A form whose values are checked by the contract's own schema and never cleared by a refusal. `bodyOf` gives what is
 * sent; `send` sends it.
 */
export function useForm<Values extends object, Body>(options: {
  readonly initial: Values
  readonly schema: z.ZodType<Body>
  readonly bodyOf: (values: Values) => unknown
  readonly send: (body: Body) => Promise<unknown>
  /** Rules that can be checked before sending, beside the schema. */
  readonly faultsOf?: (values: Values) => readonly FieldError[]
  /** Keeps what is typed on the device until it is saved. */
  readonly draft?: DraftName
}): Form<Values> {
  const latest = useRef(options)
  latest.current = options
  const formId = useId()
  const [values, setValues] = useState(options.initial)
  const [isTouched, setTouched] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const [current, setCurrent] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const unreadable = useRef(new Map<string, string>())

  const tellUnreadable = useCallback((pointer: string, code: string | null) => {
    if (code === null) unreadable.current.delete(pointer)
    else {
      unreadable.current.set(pointer, code)
      setTouched(true)
    }
  }, [])

  const set = useCallback((some: Partial<Values>) => {
    setTouched(true)
    setValues((before) => ({ ...before, ...some }))
    const changed = Object.keys(some)
    setErrors((before) => before.filter((error) => !changed.some((name) => isAbout(error, name))))
  }, [])

  const draft = useFormDraft(options.draft, values, isTouched)

  const fail = useCallback((faults: readonly FieldError[], code: FailureCode) => {
    setErrors(faults)
    setFailure(code)
    setTries((before) => before + 1)
  }, [])

  function check(): boolean {
    const body = latest.current.bodyOf(values)
    const boxes = [...unreadable.current].map(([pointer, code]) => ({ pointer, code }))
    const faults = [
      ...boxes,
      ...[...fieldErrorsOf(latest.current.schema, body), ...(latest.current.faultsOf?.(values) ?? [])].filter(
        ({ pointer }) => !unreadable.current.has(pointer),
      ),
    ]
    if (faults.length > 0) fail(faults, 'invalid')
    else {
      setErrors([])
      setFailure(null)
    }
    return faults.length === 0
  }

  const tell = useCallback(
    (failed: CallFailed) => {
      fail(serverErrorsOf(failed), failed.code)
      setCurrent(failed.problem?.current ?? null)
    },
    [fail],
  )

  async function send(): Promise<void> {
    if (!check()) return
    setBusy(true)
    draft.hold()
    try {
      await latest.current.send(latest.current.schema.parse(latest.current.bodyOf(values)))
      draft.letGo()
    } catch (error) {
      draft.resume()
      if (!(error instanceof CallFailed)) throw error
      tell(error)
    } finally {
      setBusy(false)
    }
  }

  return {
    formId,
    values,
    isTouched,
    set,
    errors,
    errorAt: (pointer) => errors.find((error) => error.pointer === pointer)?.code,
    faultAt: (pointer) => errors.find((error) => error.pointer === pointer),
    failure,
    current,
    isBusy,
    tries,
    tellUnreadable,
    submit: (event) => {
      event?.preventDefault()
      if (!isBusy) void send()
    },
    check,
    tell,
    draft: { ...draft, goOn: () => set(draft.goOn()) },
  }
}
