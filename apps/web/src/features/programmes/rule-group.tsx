import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Disclosure } from '../../ui/disclosure.tsx'
import styles from './programmes.module.css'

type Props = {
  readonly title: string
  /** What the rules of the group say now, in a few words. */
  readonly digest?: string | undefined
  readonly isOpenAtFirst?: boolean
  /** Has so many fields that they are drawn once it is opened, or holds a fault. */
  readonly isLong?: { readonly hasFault: boolean }
  readonly children: ReactNode
}

/** Rules that people speak of together: closed it is a line of the table of contents, open its fields. */
export function RuleGroup({ title, digest, isOpenAtFirst = false, isLong, children }: Props) {
  const [wasOpened, setOpened] = useState(isOpenAtFirst)
  const isDrawn = isLong === undefined || isLong.hasFault || wasOpened
  return (
    <section className={styles.group} aria-label={title}>
      <Disclosure
        isOpenAtFirst={isOpenAtFirst}
        onToggle={(isOpen) => isOpen && setOpened(true)}
        summary={
          <>
            <span className={styles.title}>{title}</span>
            {digest !== undefined && <span className={styles.digest}>{digest}</span>}
          </>
        }
      >
        <div className="stack">{isDrawn && children}</div>
      </Disclosure>
    </section>
  )
}

/** Opens or closes every group within. */
export function useGroups() {
  const place = useRef<HTMLDivElement>(null)
  const setAll = (isOpen: boolean) => {
    for (const group of place.current?.querySelectorAll('details') ?? []) group.open = isOpen
  }
  return { place, setAll }
}

/** A group that holds something wrong is open. */
export function useFaultyGroupsOpen(tries: number): void {
  useEffect(() => {
    if (tries === 0) return
    for (const field of document.querySelectorAll('details [aria-invalid="true"]'))
      field.closest('details')?.setAttribute('open', '')
  }, [tries])
}
