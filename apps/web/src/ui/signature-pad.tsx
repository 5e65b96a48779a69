import { type PointerEvent, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './signature-pad.module.css'

/** Lines of points `x, y, x, y, …` in a field 1000 wide and 300 high. */
export type DrawnLines = readonly (readonly number[])[]

const WIDTH = 1_000
const HEIGHT = 300
/** A new point is kept when it lies this far from the last. */
const STEP = 6
/** Numbers of all lines together, so that what is kept stays small. */
const MOST_NUMBERS = 5_400

/** A line of one point shows as a dot. */
function pathOf(line: readonly number[]): string {
  const points = Array.from({ length: Math.floor(line.length / 2) }, (_, at) => `${line[at * 2]} ${line[at * 2 + 1]}`)
  return `M${points.join('L')}`
}

function Drawing({ lines }: { readonly lines: DrawnLines }) {
  return <path d={lines.map(pathOf).join('')} />
}

export interface SignatureDrawingProps {
  readonly lines: DrawnLines
  readonly label: string
}

/** A signature as it was drawn. */
export function SignatureDrawing({ lines, label }: SignatureDrawingProps) {
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <Drawing lines={lines} />
    </svg>
  )
}

export interface SignaturePadProps {
  readonly lines: DrawnLines
  readonly onChange: (lines: DrawnLines) => void
  readonly label: string
  /** What to do there, seen while nothing is drawn. */
  readonly hint: string
  readonly clearLabel: string
}

/** A field to sign in with a finger, a pen or the mouse. Whoever cannot draw types the name beside it instead. */
export function SignaturePad({ lines, onChange, label, hint, clearLabel }: SignaturePadProps) {
  const field = useRef<SVGSVGElement>(null)
  const isDrawing = useRef(false)
  const latest = useRef(lines)
  latest.current = lines

  function pointOf(event: PointerEvent): readonly [number, number] {
    const box = field.current?.getBoundingClientRect()
    if (box === undefined || box.width === 0 || box.height === 0) return [0, 0]
    const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most)
    return [
      within((event.clientX - box.left) / box.width, WIDTH),
      within((event.clientY - box.top) / box.height, HEIGHT),
    ]
  }

  function give(next: DrawnLines) {
    latest.current = next
    onChange(next)
  }

  function begin(event: PointerEvent<SVGSVGElement>) {
    if (event.button > 0) return
    event.preventDefault()
    field.current?.setPointerCapture?.(event.pointerId)
    isDrawing.current = true
    const [x, y] = pointOf(event)
    give([...latest.current, [x, y, x, y]])
  }

  function move(event: PointerEvent<SVGSVGElement>) {
    const last = latest.current.at(-1)
    if (!isDrawing.current || last === undefined) return
    const [x, y] = pointOf(event)
    const [lastX = 0, lastY = 0] = last.slice(-2)
    const count = latest.current.reduce((sum, line) => sum + line.length, 0)
    if (Math.hypot(x - lastX, y - lastY) < STEP || count >= MOST_NUMBERS) return
    give([...latest.current.slice(0, -1), [...last, x, y]])
  }

  function end() {
    isDrawing.current = false
  }

  return (
    <div className={styles.pad}>
      <svg
        ref={field}
        className={styles.field}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line className={styles.base} x1={40} y1={240} x2={WIDTH - 40} y2={240} />
        <Drawing lines={lines} />
      </svg>
      {lines.length === 0 && (
        <span className={styles.hint} aria-hidden="true">
          {hint}
        </span>
      )}
      {lines.length > 0 && (
        <div className={styles.clear}>
          <Button size="sm" variant="quiet" onClick={() => give([])}>
            {clearLabel}
          </Button>
        </div>
      )}
    </div>
  )
}
