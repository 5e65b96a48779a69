import type { Form } from '../../api/form.ts'
import { CheckField, NumberField } from '../../parts/form-fields.tsx'
import { useWords } from '../../words/locale.tsx'
import { NumbersField } from './numbers-field.tsx'
import { rulesWords } from './rules.words.ts'
import { POINTERS, type RuleField, type RulesValues } from './rules-values.ts'

export type RulesForm = Form<RulesValues>
type Kind<Type> = { [Name in RuleField]: RulesValues[Name] extends Type ? Name : never }[RuleField]
type NumberName = Kind<number | null>
type ListName = Exclude<Kind<readonly number[]>, NumberName>
type Label = keyof typeof rulesWords.en
type Hinted = { readonly hint?: Label }

const hintOf = (t: (key: Label) => string, hint: Label | undefined) => (hint === undefined ? {} : { hint: t(hint) })

/** A number of the rules; empty is none where the rules allow it. */
export function RuleNumber({ form, name, hint }: { readonly form: RulesForm; readonly name: NumberName } & Hinted) {
  const t = useWords(rulesWords)
  return <NumberField form={form} name={name} label={t(name)} at={POINTERS[name]} width="fit" {...hintOf(t, hint)} />
}

/** A list of numbers of the rules. */
export function RuleNumbers({ form, name, hint }: { readonly form: RulesForm; readonly name: ListName } & Hinted) {
  const t = useWords(rulesWords)
  return (
    <NumbersField
      form={form}
      pointer={POINTERS[name]}
      label={t(name)}
      hint={hint === undefined ? undefined : t(hint)}
      value={form.values[name]}
      onChange={(numbers) => form.set({ [name]: numbers })}
    />
  )
}

type FlagName = 'pausePushesEnd' | 'isAllowed' | 'needsReason' | 'atMiddle'

export function RuleFlag({ form, name, hint }: { readonly form: RulesForm; readonly name: FlagName } & Hinted) {
  const t = useWords(rulesWords)
  return <CheckField form={form} name={name} label={t(name)} {...hintOf(t, hint)} />
}
