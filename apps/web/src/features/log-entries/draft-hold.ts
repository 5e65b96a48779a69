/**
 * Holds a draft for one dialog, so that two tabs never write the same one. Resolves to the function that lets it go, or to
 * `null` when another tab holds it. Browsers without locks always get it.
 */
export function holdDraft(draftId: string): Promise<(() => void) | null> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return Promise.resolve(() => undefined)
  return new Promise((resolve) => {
    void locks.request(`tandem-draft-${draftId}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null)
        return undefined
      }
      return new Promise<void>((release) => resolve(release))
    })
  })
}
