import { type ReactNode, useState } from 'react'
import { CheckBox } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useWords } from '../../words/locale.tsx'
import { signInWords } from './sign-in.words.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (password: string) => void
  readonly isNew?: boolean
  /** In a dialog, takes the focus when it opens. */
  readonly isFirst?: boolean
}

/** A password, shown on wish; pasting and password managers work. */
export function PasswordField({ id, label, hint, error, value, onChange, isNew = false, isFirst = false }: Props) {
  const t = useWords(signInWords)
  const [isShown, setShown] = useState(false)
  return (
    <div className="stack stack-s">
      <Field label={label} hint={hint} error={error} id={id}>
        {(wiring) => (
          <TextInput
            {...wiring}
            type={isShown ? 'text' : 'password'}
            data-autofocus={isFirst || undefined}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            value={value}
            onChange={onChange}
          />
        )}
      </Field>
      <CheckBox checked={isShown} onChange={setShown} label={t('show')} />
    </div>
  )
}
