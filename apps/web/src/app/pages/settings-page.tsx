import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { forgetOnDevice, openSealedStore } from '../../api/sealed-store.ts'
import { FeedCard } from '../../features/calendar/feed-card.tsx'
import { DocumentSettingsTab } from '../../features/documents/document-settings-tab.tsx'
import { ProgrammesScreen } from '../../features/programmes/programmes-screen.tsx'
import { QuestionsTab } from '../../features/questions/questions-tab.tsx'
import { SettingsScreen } from '../../features/settings/settings-screen.tsx'
import { ConsentTextsTab } from '../../features/sharing/consent-texts-tab.tsx'
import { PasswordField } from '../../features/sign-in/password-field.tsx'
import { useMember } from '../session.tsx'

/** Drafts and what waits for the network; what the log's form remembers to fill itself in is nobody's text. */
async function writtenOnDevice(memberId: string): Promise<number> {
  const store = await openSealedStore(memberId)
  return (await store.all()).filter(({ kind }) => kind !== 'form').length
}

export function SettingsPage() {
  const { tab = 'account' } = getRouteApi('/inside/settings').useSearch()
  const member = useMember()
  const client = useQueryClient()
  const navigate = useNavigate()
  return (
    <SettingsScreen
      tab={tab}
      mayEditMembers={member.may('members:edit')}
      mayEditOrganisation={member.may('organisation:edit')}
      renderDocuments={() => <DocumentSettingsTab />}
      renderConsents={() => <ConsentTextsTab />}
      mayImport={member.may('imports:run')}
      programmes={
        member.may('programmes:try') ? (
          <ProgrammesScreen mayEdit={member.may('programmes:edit')} mayTry={member.may('programmes:try')} />
        ) : null
      }
      questions={member.may('questions:edit') ? <QuestionsTab /> : null}
      account={{
        member,
        renderPassword: (field) => <PasswordField {...field} />,
        calendar: member.roles.includes('coach') && <FeedCard locale={member.locale} />,
        countUnsaved: () => writtenOnDevice(member.memberId),
        onSignedOut: () => {
          void forgetOnDevice(member.memberId)
          client.clear()
          void navigate({ to: '/sign-in' })
        },
      }}
    />
  )
}
