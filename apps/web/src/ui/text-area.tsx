import type { ComponentProps } from 'react'
import { useAnnounce } from './announcer.tsx'
import { classNames } from './class-names.ts'
import styles from './inputs.module.css'

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'maxLength'> {
  readonly value: string
  readonly onChange: (text: string) => void
  /** Longest text taken. More can be typed, so that a pasted text is not cut; the caller refuses it in words. */
  readonly limit?: number
  /** Words for the characters that remain, negative when there are too many. Shown from four fifths of the limit. */
  readonly remaining?: (characters: number) => string
  /** Starts as one line. */
  readonly isShort?: boolean
}

/** A box for text that grows with it: an unseen copy of the text gives it its height. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, limit = Number.POSITIVE_INFINITY, remaining, isShort = false, className, ...rest } = props
  const announce = useAnnounce()
  const isNear = (text: string) => text.length > limit * 0.8

  function type(text: string) {
    onChange(text)
    const crossed = isNear(text) !== isNear(value) || text.length > limit !== value.length > limit
    if (crossed && isNear(text) && remaining !== undefined) announce(remaining(limit - text.length))
  }

  return (
    <>
      <div className={styles.grow} data-text={`${value} `}>
        <textarea
          {...rest}
          rows={1}
          className={classNames(styles.input, styles.area, isShort && styles.oneLine, className)}
          value={value}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      {remaining !== undefined && isNear(value) && (
        <div className={classNames(styles.count, value.length > limit && styles.over)}>
          {remaining(limit - value.length)}
        </div>
      )}
    </>
  )
}
