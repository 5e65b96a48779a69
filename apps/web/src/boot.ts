/**
 * Asks for the first screen's data while the application is still loading. Runs before React; `call` takes the answers
 * by their addresses.
 */
const FIRST_DATA: Readonly<Record<string, readonly string[]>> = {
  '/': ['/api/today?scope=mine'],
  '/caseload': ['/api/caseload?scope=mine&closed=false'],
}

const early = new Map<string, Promise<Response>>()
;(globalThis as { tandemEarly?: Map<string, Promise<Response>> }).tandemEarly = early
for (const url of ['/api/session', ...(FIRST_DATA[location.pathname] ?? [])]) {
  const answer = fetch(url)
  answer.catch(() => early.delete(url))
  early.set(url, answer)
}

export {}
