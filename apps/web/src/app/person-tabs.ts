import { lazy } from 'react'

const load = {
  plan: () => import('./person-plan.tsx').then((file) => ({ default: file.PersonPlan })),
  jobs: () => import('./person-jobs.tsx').then((file) => ({ default: file.PersonJobs })),
  skills: () => import('../features/skills/skills-tab.tsx').then((file) => ({ default: file.SkillsTab })),
  agreements: () =>
    import('../features/agreements/agreements-tab.tsx').then((file) => ({ default: file.AgreementsTab })),
  documents: () => import('../features/documents/documents-tab.tsx').then((file) => ({ default: file.DocumentsTab })),
  sharing: () => import('../features/sharing/sharing-tab.tsx').then((file) => ({ default: file.SharingTab })),
  about: () => import('../features/workers/person-tab.tsx').then((file) => ({ default: file.PersonTab })),
}

/** The tabs of a person beside the first one: each loads its code when it is opened, or about to be. */
export const PERSON_TABS = {
  plan: lazy(load.plan),
  jobs: lazy(load.jobs),
  skills: lazy(load.skills),
  agreements: lazy(load.agreements),
  documents: lazy(load.documents),
  sharing: lazy(load.sharing),
  about: lazy(load.about),
}

/** Begins to load what an address will show, while the pointer or the focus is still on its link. */
export function preloadTab(tab: keyof typeof PERSON_TABS | undefined): void {
  /* Where this fails, the tab says so once it is opened. */
  if (tab !== undefined) load[tab]().catch(() => undefined)
}
