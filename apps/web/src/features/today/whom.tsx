import type { TodayItem } from '@tandem/contract/today'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Whom it is about, leading to the person's file, or to the company's. */
export function Whom({
  item,
  children,
}: {
  readonly item: Pick<TodayItem, 'workerId' | 'employerId'>
  readonly children: ReactNode
}) {
  if (item.workerId !== null)
    return (
      <Link to="/people/$workerId" params={{ workerId: item.workerId }}>
        {children}
      </Link>
    )
  if (item.employerId === null) return children
  return (
    <Link to="/employers/$employerId" params={{ employerId: item.employerId }}>
      {children}
    </Link>
  )
}
