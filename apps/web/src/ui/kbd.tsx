import type { ReactNode } from 'react'
import styles from './kbd.module.css'

/** A key of the keyboard. Takes the colour of the text around it; hidden on phones, which have none. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
