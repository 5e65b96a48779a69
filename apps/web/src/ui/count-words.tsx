import { Icon, type IconName } from './icon.tsx'

interface Props {
  readonly icon: IconName
  readonly count: number
  /** What is counted, with its number. */
  readonly children: string
}

/** What waits, in words; on a phone, which has no room for them in its bar, a drawing and the number. */
export function CountWords({ icon, count, children }: Props) {
  return (
    <>
      <span className="only-phone" aria-hidden="true">
        <span className="row row-s">
          <Icon name={icon} size={16} />
          {count}
        </span>
      </span>
      <span className="unseen-phone">{children}</span>
    </>
  )
}
