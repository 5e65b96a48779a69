import { BRAND, INK, type Pace, QUIET } from './sheet.ts'
import type { Style } from './typeface.ts'

/** Sizes in points; large type is for readers who ask for it. The pace changes the space around the lines, never the letters. */
export function stylesFor(isLarge: boolean, pace: Pace) {
  const by = isLarge ? 1.32 : 1
  const leading = 1.12 + 0.3 * pace
  const style = (size: number, weight: Style['weight'], color: string): Style => ({
    size: size * by,
    ...{ weight, color, leading },
  })
  return {
    title: style(19, 'bold', INK),
    heading: style(12.5, 'bold', BRAND),
    body: style(10.2, 'regular', INK),
    strong: style(10.2, 'bold', INK),
    quiet: style(9, 'regular', QUIET),
    table: { head: style(9.4, 'bold', INK), body: style(9.4, 'regular', INK), pad: 4.6 * pace },
    caption: style(9.4, 'bold', QUIET),
    running: { size: 8.2, weight: 'regular', color: QUIET, leading },
  } as const
}
export type Styles = ReturnType<typeof stylesFor>
