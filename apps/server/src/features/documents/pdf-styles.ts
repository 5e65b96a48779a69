import { BRAND, INK, QUIET } from './sheet.ts'
import type { Style } from './typeface.ts'

/** Sizes in points; large type is for readers who ask for it. */
export function stylesFor(isLarge: boolean) {
  const by = isLarge ? 1.32 : 1
  const style = (size: number, weight: Style['weight'], color: string): Style => ({ size: size * by, weight, color })
  return {
    title: style(19, 'bold', INK),
    heading: style(12.5, 'bold', BRAND),
    body: style(10.2, 'regular', INK),
    strong: style(10.2, 'bold', INK),
    quiet: style(9, 'regular', QUIET),
    cell: style(9.4, 'regular', INK),
    cellHead: style(9.4, 'bold', INK),
    caption: style(9.4, 'bold', QUIET),
    running: { size: 8.2, weight: 'regular', color: QUIET },
  } as const
}
export type Styles = ReturnType<typeof stylesFor>
