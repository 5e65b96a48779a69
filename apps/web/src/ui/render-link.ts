import type { MouseEventHandler, ReactNode, Ref } from 'react'

/** What a component puts on the link that its caller draws, so that routing stays outside. */
export interface LinkProps {
  readonly className: string
  readonly children: ReactNode
  readonly 'aria-current'?: 'page' | undefined
  readonly role?: 'menuitem' | undefined
  readonly tabIndex?: number | undefined
  readonly ref?: Ref<HTMLAnchorElement> | undefined
  readonly onClick?: MouseEventHandler<HTMLAnchorElement> | undefined
}

export type RenderLink = (props: LinkProps) => ReactNode
