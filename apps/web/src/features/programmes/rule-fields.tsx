import type { Form } from '../../api/form.ts'
import { CheckField, NumberField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import { NumbersField } from './numbers-field.tsx'
import { rulesWords } from './rules.words.ts'
import { POINTERS, type RuleField, type RulesValues } from './rules-values.ts'

export type RulesForm = Form<RulesValues>
type Kind<Type> = { [Name in RuleField]: RulesValues[Name] extends Type ? Name : never }[RuleField]
type NumberName = Kind<number | null>
type ListName = Exclude<Kind<readonly number[]>, NumberName>
type Hinted = { readonly hint?: string }

/** True when something under a place of the body is refused. */
export function hasFaultUnder({ errors }: RulesForm, under: string): boolean {
  return errors.some(({ pointer }) => pointer.startsWith(under))
}

const hintOf = (hint: string | undefined) => (hint === undefined ? {} : { hint })

/** A number of the rules; empty is none where the rules allow it. */
function RuleNumber({ form, name, hint }: { readonly form: RulesForm; readonly name: NumberName } & Hinted) {
  const t = useWords(rulesWords)
  return <NumberField form={form} name={name} label={t(name)} at={POINTERS[name]} width="fit" {...hintOf(hint)} />
}

/** Numbers of the rules side by side; the hint stands with the first. */
export function RuleNumberRow({
  form,
  names,
  hint,
}: { readonly form: RulesForm; readonly names: readonly NumberName[] } & Hinted) {
  return (
    <FieldRow>
      {names.map((name, index) => (
        <RuleNumber key={name} form={form} name={name} {...(index === 0 ? hintOf(hint) : {})} />
      ))}
    </FieldRow>
  )
}

/** Lists of numbers of the rules side by side. */
export function RuleListRow({
  form,
  names,
  hint,
}: { readonly form: RulesForm; readonly names: readonly ListName[] } & Hinted) {
  return (
    <FieldRow>
      {names.map((name) => (
        <RuleNumbers key={name} form={form} name={name} {...hintOf(hint)} />
      ))}
    </FieldRow>
  )
}

/** A list of numbers of the rules. */
function RuleNumbers({ form, name, hint }: { readonly form: RulesForm; readonly name: ListName } & Hinted) {
  const t = useWords(rulesWords)
  return (
    <NumbersField
      form={form}
      pointer={POINTERS[name]}
      label={t(name)}
      hint={hint}
      value={form.values[name]}
      onChange={(numbers) => form.set({ [name]: numbers })}
    />
  )
}

type FlagName = 'pausePushesEnd' | 'isAllowed' | 'needsReason' | 'atMiddle'

export function RuleFlag({ form, name, hint }: { readonly form: RulesForm; readonly name: FlagName } & Hinted) {
  const t = useWords(rulesWords)
  return <CheckField form={form} name={name} label={t(name)} {...hintOf(hint)} />
}
