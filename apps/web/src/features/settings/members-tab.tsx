import { createMemberLink, listMembers, type Member, setMemberDisabled } from '@tandem/contract/members'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { roleWords } from '../../parts/members.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { LinkDialog, MemberDialog, TeamDialog } from './member-dialogs.tsx'
import { settingsWords } from './settings.words.ts'

type Team = { readonly teamId: string; readonly name: string; readonly version: number }
type Open =
  | { readonly what: 'member'; readonly member: Member | null }
  | { readonly what: 'team'; readonly team: Team | null }
  | { readonly what: 'link'; readonly member: Member; readonly path: string; readonly expiresAt: string }

/** Who works here, in which teams, with what access. */
export function MembersTab() {
  const t = useWords(settingsWords)
  const role = useWords(roleWords)
  const formats = useFormats()
  const query = useQuery(read(listMembers, {}))
  const makeLink = useWrite(createMemberLink)
  const setDisabled = useWrite(setMemberDisabled)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)

  const link = (member: Member, purpose: 'invitation' | 'reset') =>
    makeLink.mutate(
      { params: { memberId: member.memberId }, body: { purpose } },
      { onSuccess: ({ path, expiresAt }) => setOpen({ what: 'link', member, path, expiresAt }) },
    )

  const access = (member: Member) => {
    if (member.isDisabled) return <Chip>{t('disabled')}</Chip>
    if (member.hasAccess) return <Chip tone="ok">{t('hasAccess')}</Chip>
    if (member.openLink === null) return <Chip tone="warn">{t('noAccess')}</Chip>
    return <Chip>{t('invited', { day: formats.instant(member.openLink.expiresAt) })}</Chip>
  }

  return (
    <Loaded query={query}>
      {({ members, teams }) => (
        <>
          <Card
            title={t('members')}
            actions={
              <Button size="sm" variant="primary" onClick={() => setOpen({ what: 'member', member: null })}>
                {t('addMember')}
              </Button>
            }
          >
            <DataTable
              caption={t('members')}
              isCaptionHidden
              rows={members}
              rowKey={(member) => member.memberId}
              empty={t('noMembers')}
              columns={[
                { key: 'name', header: t('name'), isRowHeader: true, cell: (member) => member.name },
                { key: 'roles', header: t('roles'), cell: (member) => member.roles.map((one) => role(one)).join(', ') },
                {
                  key: 'teams',
                  header: t('teams'),
                  cell: (member) =>
                    teams
                      .filter((team) => member.teamIds.includes(team.teamId))
                      .map((team) => team.name)
                      .join(', '),
                },
                { key: 'access', header: t('access'), cell: access },
                {
                  key: 'more',
                  header: t('more', { name: '' }),
                  isHeaderHidden: true,
                  align: 'end',
                  cell: (member) => (
                    <Menu
                      size="sm"
                      label={t('more', { name: member.name })}
                      items={[
                        { key: 'edit', label: t('edit'), onSelect: () => setOpen({ what: 'member', member }) },
                        {
                          key: 'link',
                          label: t(member.hasAccess ? 'reset' : 'invite'),
                          disabled: member.email === null || member.isDisabled,
                          onSelect: () => link(member, member.hasAccess ? 'reset' : 'invitation'),
                        },
                        {
                          key: 'access',
                          label: t(member.isDisabled ? 'enable' : 'disable'),
                          onSelect: () =>
                            setDisabled.mutate({
                              params: { memberId: member.memberId },
                              body: { isDisabled: !member.isDisabled, version: member.version },
                            }),
                        },
                      ]}
                    >
                      ⋯
                    </Menu>
                  ),
                },
              ]}
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
            <div className="row row-wrap">
              {teams.map((team) => (
                <Button key={team.teamId} size="sm" onClick={() => setOpen({ what: 'team', team })}>
                  {team.name}
                </Button>
              ))}
            </div>
          </Card>
          {open?.what === 'member' && <MemberDialog member={open.member} teams={teams} onClose={close} />}
          {open?.what === 'team' && <TeamDialog team={open.team} onClose={close} />}
          {open?.what === 'link' && (
            <LinkDialog name={open.member.name} path={open.path} expiresAt={open.expiresAt} onClose={close} />
          )}
        </>
      )}
    </Loaded>
  )
}
