/** How far the mouth bends, in units of the drawing, from 1 to 5. */
const BEND = [-5, -2.5, 0, 2.5, 5] as const

/** A face for a level from 1 to 5; the words beside it say the same. */
export function LevelFace({ level }: { readonly level: number }) {
  const bend = BEND[level - 1] ?? 0
  const mouth = `M10 ${21 - bend / 2}Q16 ${21 + bend} 22 ${21 - bend / 2}`
  return (
    <svg width={32} height={32} viewBox="0 0 32 32" aria-hidden="true" focusable="false" fill="none">
      <circle cx="16" cy="16" r="13" stroke="currentColor" strokeWidth="2" />
      <circle cx="11.5" cy="13" r="1.7" fill="currentColor" />
      <circle cx="20.5" cy="13" r="1.7" fill="currentColor" />
      <path d={mouth} stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
