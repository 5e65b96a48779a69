import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/locale.tsx'
import type { AccountActions } from './account-actions.ts'
import { AccountTab } from './account-tab.tsx'
import { MailTab } from './mail-tab.tsx'
import { MembersTab } from './members-tab.tsx'
import { OrganisationTab } from './organisation-tab.tsx'
import { settingsWords } from './settings.words.ts'

export const SETTINGS_TABS = [
  'account',
  'people',
  'organisation',
  'programmes',
  'questions',
  'skills',
  'documents',
  'consents',
  'mail',
] as const
export type SettingsTab = (typeof SETTINGS_TABS)[number]

type Props = {
  readonly tab: SettingsTab
  readonly mayEditMembers: boolean
  readonly mayEditOrganisation: boolean
  readonly mayImport: boolean
  /** The programmes and their rules, for whoever may see them. */
  readonly programmes: ReactNode
  /** What check-ins ask, for whoever may change it. */
  readonly questions: ReactNode
  /** What evaluations of skills ask, for the same. */
  readonly skills: ReactNode
  readonly account: AccountActions
  /** The working time of a coach is another feature's. */
  readonly renderShare: (memberId: string, onClose: () => void) => ReactNode
  /** Documents belong to another feature. */
  readonly renderDocuments: () => ReactNode
  /** So do the texts of consents. */
  readonly renderConsents: () => ReactNode
}

/** A tab is told apart by the query of its address alone. */
const BY_QUERY = { exact: true, includeSearch: true } as const

export function SettingsScreen(props: Props) {
  const { tab, mayEditMembers, mayEditOrganisation, mayImport, programmes, questions, skills, account } = props
  const { renderDocuments, renderConsents } = props
  const t = useWords(settingsWords)
  const open = {
    account: true,
    people: mayEditMembers,
    organisation: mayEditOrganisation,
    programmes: programmes !== null,
    questions: questions !== null,
    skills: skills !== null,
    documents: mayEditOrganisation,
    consents: mayEditOrganisation,
    mail: mayEditOrganisation,
  }
  const shown = SETTINGS_TABS.filter((one) => open[one])
  const current = shown.includes(tab) ? tab : 'account'
  return (
    <>
      <PageHead title={t('title')} />
      {shown.length > 1 && (
        <Tabs
          label={t('parts')}
          tabs={shown.map((key) => ({
            key,
            label: t(key),
            isCurrent: key === current,
            render: (link) => (
              <Link
                {...link}
                to="/settings"
                search={{ tab: key === 'account' ? undefined : key }}
                activeOptions={BY_QUERY}
              />
            ),
          }))}
        />
      )}
      {current === 'people' && <MembersTab ownId={account.member.memberId} renderShare={props.renderShare} />}
      {current === 'organisation' && <OrganisationTab mayImport={mayImport} />}
      {current === 'programmes' && programmes}
      {current === 'questions' && questions}
      {current === 'skills' && skills}
      {current === 'documents' && renderDocuments()}
      {current === 'consents' && renderConsents()}
      {current === 'mail' && <MailTab />}
      {current === 'account' && <AccountTab {...account} />}
    </>
  )
}
