import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { forgetOnDevice, openSealedStore } from '../../api/sealed-store.ts'
import { OwnAbsences } from '../../features/absences/own-absences.tsx'
import { FeedCard } from '../../features/calendar/feed-card.tsx'
import { DocumentSettingsTab } from '../../features/documents/document-settings-tab.tsx'
import { FrameworksTab } from '../../features/frameworks/frameworks-tab.tsx'
import { ShareDialog } from '../../features/member-shares/share-dialog.tsx'
import { ProgrammesScreen } from '../../features/programmes/programmes-screen.tsx'
import { QuestionsTab } from '../../features/questions/questions-tab.tsx'
import { SettingsScreen } from '../../features/settings/settings-screen.tsx'
import { ConsentTextsTab } from '../../features/sharing/consent-texts-tab.tsx'
import { PasswordField } from '../../features/sign-in/password-field.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { useWords } from '../../words/locale.tsx'
import { appWords } from '../app.words.ts'
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
  const t = useWords(appWords)
  return (
    <SettingsScreen
      tab={tab}
      mayEditMembers={member.may('members:edit')}
      mayEditOrganisation={member.may('organisation:edit')}
      renderShare={(memberId, onClose) => <ShareDialog memberId={memberId} onClose={onClose} />}
      renderDocuments={() => <DocumentSettingsTab />}
      renderConsents={() => <ConsentTextsTab />}
      mayImport={member.may('imports:run')}
      programmes={
        member.may('programmes:try') ? (
          <ProgrammesScreen
            today={member.today}
            mayEdit={member.may('programmes:edit')}
            mayTry={member.may('programmes:try')}
          />
        ) : null
      }
      questions={member.may('questions:edit') ? <QuestionsTab /> : null}
      skills={member.may('questions:edit') ? <FrameworksTab /> : null}
      account={{
        member,
        away: member.roles.includes('coach') && (
          <OwnAbsences
            memberId={member.memberId}
            more={
              <Link
                className={buttonClass('plain', 'sm')}
                to="/hand-over/$memberId"
                params={{ memberId: member.memberId }}
              >
                {t('handOverAll')}
              </Link>
            }
          />
        ),
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
