/** Addresses of what a link does, for the page that holds no schema. */
export const CHECK_IN_LINK_PATHS = {
  read: '/api/check-in-links/read',
  keep: '/api/check-in-links/drafts',
  answer: '/api/check-in-links/answers',
} as const

export const SATISFACTION_LINK_PATHS = {
  read: '/api/satisfaction-links/read',
  keep: '/api/satisfaction-links/drafts',
  answer: '/api/satisfaction-links/answers',
} as const
