/** What ties a control to its label, hint and error. `Field` hands it out; a control outside a field takes `aria-label`. */
export interface Wiring {
  readonly id?: string | undefined
  readonly 'aria-label'?: string | undefined
  readonly 'aria-labelledby'?: string | undefined
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean | undefined
}
