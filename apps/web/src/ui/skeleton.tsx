import styles from './skeleton.module.css'

export interface SkeletonProps {
  /** Said to screen readers. */
  readonly label: string
  /** Lines drawn; 3 unless told. */
  readonly lines?: number
}

/** Room for what is on its way. Unseen at first, so that a quick answer does not flicker. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  const keys = Array.from({ length: lines }, (_, line) => `line-${line}`)
  return (
    <div role="status" className={styles.skeleton}>
      <span className="visually-hidden">{label}</span>
      {keys.map((key) => (
        <span key={key} className={styles.line} />
      ))}
    </div>
  )
}
