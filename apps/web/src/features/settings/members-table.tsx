import type { Member } from '@tandem/contract/members'
import type { Team } from '@tandem/contract/teams'
import { neverLeft } from '@tandem/domain/mail'
import { useMailState } from '../../parts/mail-state.ts'
import { roleWords } from '../../parts/members.words.ts'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './settings.module.css'
import { settingsWords } from './settings.words.ts'

type Props = {
  readonly members: readonly Member[]
  readonly teams: readonly Team[]
  readonly ownId: string
  readonly onEdit: (member: Member) => void
  readonly onLink: (member: Member) => void
  /** `null` where Tandem sends no e-mail. */
  readonly onMail: ((member: Member & { readonly email: string }) => void) | null
  readonly onAccess: (member: Member) => void
  readonly onShare: (member: Member) => void
}

/** Members by name; those whose access is closed come last. */
export function MembersTable({ members, teams, ownId, onEdit, onLink, onMail, onAccess, onShare }: Props) {
  const t = useWords(settingsWords)
  const role = useWords(roleWords)
  const rows = [...members.filter((member) => !member.isDisabled), ...members.filter((member) => member.isDisabled)]
  const teamNames = ({ teamIds }: Member) =>
    teams
      .filter((team) => teamIds.includes(team.teamId))
      .map((team) => team.name)
      .join(', ')
  const menuOf = (member: Member) => (
    <Menu
      size="sm"
      label={t('more', { name: member.name })}
      items={[
        { key: 'edit', label: t('edit'), onSelect: () => onEdit(member) },
        ...(member.roles.includes('coach') && !member.isDisabled
          ? [{ key: 'share', label: t('share'), onSelect: () => onShare(member) }]
          : []),
        {
          key: 'link',
          label: t(member.hasAccess ? 'resetAct' : 'inviteAct'),
          disabled: member.email === null || member.isDisabled,
          onSelect: () => onLink(member),
        },
        ...(onMail === null
          ? []
          : [
              {
                key: 'mail',
                label: t(member.hasAccess ? 'resetMail' : 'inviteMail'),
                disabled: member.email === null || member.isDisabled,
                onSelect: () => {
                  if (member.email !== null) onMail({ ...member, email: member.email })
                },
              },
            ]),
        {
          key: 'access',
          label: t(member.isDisabled ? 'enable' : 'disable'),
          disabled: member.memberId === ownId,
          onSelect: () => onAccess(member),
        },
      ]}
    >
      ⋯
    </Menu>
  )
  return (
    <DataTable
      caption={t('members')}
      isCaptionHidden
      rows={rows}
      rowKey={(member) => member.memberId}
      empty={<p>{t('noMembers')}</p>}
      columns={[
        {
          key: 'name',
          header: t('name'),
          isRowHeader: true,
          cell: (member) => (
            <>
              {member.name}
              <div className={classNames('small', styles.under)}>{member.email ?? t('noEmail')}</div>
            </>
          ),
        },
        { key: 'roles', header: t('roles'), cell: ({ roles }) => roles.map((one) => role(one)).join(', ') || '–' },
        { key: 'teams', header: t('teams'), cell: (member) => teamNames(member) || '–' },
        { key: 'access', header: t('access'), cell: (member) => <Access member={member} /> },
        { key: 'more', header: t('actions'), isHeaderHidden: true, align: 'end', cell: menuOf },
      ]}
    />
  )
}

function Access({ member }: { readonly member: Member }) {
  const t = useWords(settingsWords)
  const formats = useFormats()
  const mailState = useMailState()
  const { isDisabled, hasAccess, openLink, lastSignInAt } = member
  if (isDisabled) return <Chip>{t('disabled')}</Chip>
  if (!hasAccess && openLink === null) return <Chip tone="warn">{t('noAccess')}</Chip>
  return (
    <div>
      {hasAccess && <div>{lastSignInAt === null ? t('hasAccess') : formats.instant(lastSignInAt)}</div>}
      {openLink !== null && (
        <div className="small">
          {openLink.mail !== null && neverLeft(openLink.mail.state)
            ? mailState(openLink.mail)
            : t(openLink.purpose, { at: formats.instant(openLink.expiresAt) })}
          {openLink.mail !== null && !neverLeft(openLink.mail.state) && <div>{mailState(openLink.mail)}</div>}
        </div>
      )}
    </div>
  )
}
