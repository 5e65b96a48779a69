/** An unexpected error as it may be logged: where it happened, never its message, which can quote what somebody typed. */
export type Fault = { readonly name: string; readonly code: string | null; readonly frames: readonly string[] }

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] }
  const code = (error as { code?: unknown }).code
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  return { name: error.name, code: typeof code === 'string' ? code : null, frames }
}
