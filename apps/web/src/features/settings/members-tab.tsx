import { createMemberLink, listMembers, type Member } from '@tandem/contract/members'
import type { Team } from '@tandem/contract/teams'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { mailLookMs } from '../../parts/mail-state.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { AccessDialog } from './access-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { MailMemberDialog } from './mail-member-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'
import { MembersTable } from './members-table.tsx'
import { settingsWords } from './settings.words.ts'
import { TeamDialog } from './team-dialog.tsx'

type Open =
  | { readonly what: 'member'; readonly member: Member | null }
  | { readonly what: 'access' | 'share'; readonly member: Member }
  | { readonly what: 'mail'; readonly member: Member & { readonly email: string } }
  | { readonly what: 'team'; readonly team: Team | null }
  | { readonly what: 'link'; readonly member: Member; readonly path: string; readonly expiresAt: string }

type Props = {
  readonly ownId: string
  /** The working time of a coach. */
  readonly renderShare: (memberId: string, onClose: () => void) => ReactNode
}

/** Who works here, in which teams, with what access. */
export function MembersTab({ ownId, renderShare }: Props) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const query = useQuery({
    ...read(listMembers, {}),
    refetchInterval: ({ state }) =>
      mailLookMs((state.data?.members ?? []).map(({ openLink }) => openLink?.mail ?? null)),
  })
  const makeLink = useWrite(createMemberLink)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)

  const link = (member: Member) =>
    makeLink.mutate(
      {
        params: { memberId: member.memberId },
        body: { purpose: member.hasAccess ? 'reset' : 'invitation', version: member.version },
      },
      {
        onSuccess: ({ path, expiresAt }) => setOpen({ what: 'link', member, path, expiresAt }),
        onError: () => void query.refetch(),
      },
    )

  const added = (member: Member) => {
    close()
    const { email } = member
    if (email === null) return
    if (query.data?.mail == null) link(member)
    else setOpen({ what: 'mail', member: { ...member, email } })
  }

  return (
    <Loaded query={query} lines={8}>
      {({ members, teams, mail }) => (
        <>
          <Card
            title={t('members')}
            actions={
              <Button size="sm" variant="primary" onClick={() => setOpen({ what: 'member', member: null })}>
                {t('addMember')}
              </Button>
            }
          >
            {makeLink.error !== null && (
              <Notice tone="bad" title={t('linkFailed')}>
                {failureText(makeLink.error.code)}
              </Notice>
            )}
            <MembersTable
              members={members}
              teams={teams}
              ownId={ownId}
              onEdit={(member) => setOpen({ what: 'member', member })}
              onLink={link}
              onMail={mail === null ? null : (member) => setOpen({ what: 'mail', member })}
              onAccess={(member) => setOpen({ what: 'access', member })}
              onShare={(member) => setOpen({ what: 'share', member })}
            />
          </Card>
          <Card
            title={t('teams')}
            actions={
              <Button size="sm" onClick={() => setOpen({ what: 'team', team: null })}>
                {t('addTeam')}
              </Button>
            }
          >
            {teams.length === 0 && <p>{t('noTeams')}</p>}
            <ItemList label={t('teams')}>
              {teams.map((team) => (
                <ItemRow
                  key={team.teamId}
                  title={team.name}
                  sub={t('teamSize', {
                    count: members.filter((one) => !one.isDisabled && one.teamIds.includes(team.teamId)).length,
                  })}
                  actions={
                    <Button
                      size="sm"
                      aria-label={t('renameNamed', { name: team.name })}
                      onClick={() => setOpen({ what: 'team', team })}
                    >
                      {t('rename')}
                    </Button>
                  }
                />
              ))}
            </ItemList>
          </Card>
          {open?.what === 'member' && (
            <MemberDialog member={open.member} teams={teams} onAdded={added} onClose={close} />
          )}
          {open?.what === 'share' && renderShare(open.member.memberId, close)}
          {open?.what === 'access' && <AccessDialog member={open.member} onClose={close} />}
          {open?.what === 'mail' && mail !== null && (
            <MailMemberDialog member={open.member} frame={mail} onClose={close} />
          )}
          {open?.what === 'team' && <TeamDialog team={open.team} onClose={close} />}
          {open?.what === 'link' && (
            <LinkDialog member={open.member} path={open.path} expiresAt={open.expiresAt} onClose={close} />
          )}
        </>
      )}
    </Loaded>
  )
}
