import { encode } from 'uqr'
import styles from './square-code.module.css'

/** Squares left free around a code, so that cameras find it. */
const MARGIN = 2

/** A text as a square code, dark on light in every theme: cameras want it so. `label` says what it holds. */
export function SquareCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: MARGIN })
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={dots.join('')} />
    </svg>
  )
}
