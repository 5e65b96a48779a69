export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEPT = 'tandem-theme'

/** The colours chosen on this device. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return THEMES.find((theme) => theme === kept) ?? 'auto'
}

/** Keeps the choice on this device and shows it at once. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme)
  showTheme(theme)
}

export function showTheme(theme: Theme): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset.theme = theme
}
