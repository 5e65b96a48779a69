/** Milliseconds in which what a dialog did may take away the button that opened it. */
const WATCH = 5_000

/**
 * Remembers where the focus is; the function returned gives it back there. Where that has gone or goes soon after, such as
 * a button whose act is done, the nearest place around it takes the focus, so that one goes on by keyboard from there.
 */
export function rememberFocus(): () => void {
  const from = document.activeElement
  if (!(from instanceof HTMLElement) || from === document.body) return () => undefined
  const places: HTMLElement[] = []
  for (let around = from.parentElement; around !== null; around = around.parentElement)
    if (around.matches('article, section, main')) places.push(around)
  const toPlace = () => {
    const place = places.find((one) => one.isConnected)
    if (place === undefined) return
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
  return () => {
    if (!from.isConnected) return toPlace()
    from.focus()
    const watch = new MutationObserver(() => {
      if (from.isConnected) return
      watch.disconnect()
      if (document.activeElement === document.body) toPlace()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    setTimeout(() => watch.disconnect(), WATCH)
  }
}
