import type { FailureCode } from '../api/client.ts'
import { useWords } from './locale.tsx'
import { problemWords } from './problems.words.ts'

/** The reader's words for a failure. */
export function useFailureWords(): (code: FailureCode) => string {
  const t = useWords(problemWords)
  return (code) => t(code)
}
