import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './inputs.module.css'
import { type ParsedTextProps, useParsedText } from './parsed-text.ts'

type NativeInput = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'min' | 'max' | 'step'>

interface AffixProps {
  /** A unit or a note after the text, inside the box. */
  readonly suffix?: ReactNode
}

export interface NumberInputProps extends NativeInput, ParsedTextProps<number>, AffixProps {
  /** Decimals taken; 0 unless told. */
  readonly decimals?: number
  /** Writes the number; with a comma where the reader expects one. */
  readonly format?: (value: number) => string
}

/** A number, typed with a point or a comma, with or without spaces between thousands. */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, onBadInput, decimals = 0, format = String, suffix, className, onBlur, ...rest } = props
  const parsed = useParsedText({ value, onChange, onBadInput }, (text) => numberIn(text, decimals), format)
  return (
    <Affixed suffix={suffix}>
      <input
        {...rest}
        type="text"
        inputMode={decimals === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        className={classNames(styles.input, styles.short, className)}
        value={parsed.text}
        onChange={(event) => parsed.type(event.target.value)}
        onBlur={(event) => {
          parsed.leave()
          onBlur?.(event)
        }}
      />
    </Affixed>
  )
}

export interface MinutesInputProps extends NativeInput, ParsedTextProps<number>, AffixProps {
  /** Minutes in a text, or null when it cannot be read. */
  readonly parse: (text: string) => number | null
  readonly format: (minutes: number) => string
}

/** A duration, typed in any way that `parse` reads. */
export function MinutesInput(props: MinutesInputProps) {
  const { value, onChange, onBadInput, parse, format, suffix, className, onBlur, ...rest } = props
  const parsed = useParsedText({ value, onChange, onBadInput }, parse, format)
  return (
    <Affixed suffix={suffix}>
      <input
        {...rest}
        type="text"
        autoComplete="off"
        className={classNames(styles.input, styles.short, className)}
        value={parsed.text}
        onChange={(event) => parsed.type(event.target.value)}
        onBlur={(event) => {
          parsed.leave()
          onBlur?.(event)
        }}
      />
    </Affixed>
  )
}

function Affixed({ suffix, children }: AffixProps & { readonly children: ReactNode }) {
  if (suffix === undefined) return children
  return (
    <span className={classNames(styles.affixed, styles.short)}>
      {children}
      <span className={styles.affix}>{suffix}</span>
    </span>
  )
}

function numberIn(text: string, decimals: number): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(',', '.')
    .replace('\u2212', '-')
  const shape = decimals === 0 ? /^-?\d{1,15}$/ : new RegExp(`^-?\\d{1,15}(\\.\\d{0,${decimals}})?$`)
  return shape.test(plain) ? Number(plain) : null
}
