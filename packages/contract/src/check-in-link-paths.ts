/** Addresses of what a check-in link does, for the page that holds no schema. */
export const CHECK_IN_LINK_PATHS = {
  read: '/api/check-in-links/read',
  keep: '/api/check-in-links/drafts',
  answer: '/api/check-in-links/answers',
} as const
