import { addMember, addTeam, editMember, editTeam, type Member } from '@tandem/contract/members'
import { LOCALES, ROLES, type Role } from '@tandem/domain/members'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, TextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckBox, ToggleChips } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

type Team = { readonly teamId: string; readonly name: string; readonly version: number }

const ROLE_WORDS = {
  coach: 'roleCoach',
  lead: 'roleLead',
  administrator: 'roleAdministrator',
  reader: 'roleReader',
} as const
const LANGUAGES = { en: 'English', fr: 'Français' } as const

type Values = { name: string; email: string; roles: readonly Role[]; teamIds: readonly string[]; locale: string }

type MemberProps = { readonly member: Member | null; readonly teams: readonly Team[]; readonly onClose: () => void }

export function MemberDialog({ member, teams, onClose }: MemberProps) {
  const t = useWords(settingsWords)
  const locale = useLocale()
  const fieldText = useFieldWords()
  const toast = useToast()
  const add = useWrite(addMember)
  const edit = useWrite(editMember)
  const version = useRef(member?.version ?? 0)
  const form = useForm<Values, z.output<typeof addMember.body>>({
    initial: {
      name: member?.name ?? '',
      email: member?.email ?? '',
      roles: member?.roles ?? ['coach'],
      teamIds: member?.teamIds ?? teams.slice(0, 1).map((team) => team.teamId),
      locale: member?.locale ?? locale,
    },
    schema: addMember.body,
    bodyOf: (values) => ({ ...values, email: values.email.trim() === '' ? null : values.email.trim() }),
    send: (body) =>
      (member === null
        ? add.mutateAsync({ body })
        : edit.mutateAsync({ params: { memberId: member.memberId }, body: { ...body, version: version.current } })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const { values } = form
  const setRole = (role: Role, isHeld: boolean) =>
    form.set({ roles: ROLES.filter((one) => (one === role ? isHeld : values.roles.includes(one))) })
  return (
    <FormDialog
      title={t(member === null ? 'addMember' : 'editMember')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('name') },
        { name: 'email', label: t('email') },
        { name: 'roles', label: t('roles') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="name" label={t('name')} />
      <TextField form={form} name="email" label={t('email')} hint={t('emailHint')} type="email" isOptional />
      <Field label={t('roles')} isGroup id={fieldIdOf(form.formId, '/roles')} error={fieldText(form.errorAt('/roles'))}>
        {() => (
          <div className="stack stack-s">
            {ROLES.map((role) => (
              <CheckBox
                key={role}
                checked={values.roles.includes(role)}
                onChange={(isHeld) => setRole(role, isHeld)}
                label={t(ROLE_WORDS[role])}
              />
            ))}
          </div>
        )}
      </Field>
      <Field label={t('teams')} isGroup>
        {(wiring) => (
          <ToggleChips
            {...wiring}
            value={values.teamIds}
            onChange={(teamIds) => form.set({ teamIds })}
            options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
          />
        )}
      </Field>
      <ChoiceField
        form={form}
        name="locale"
        label={t('locale')}
        options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
      />
    </FormDialog>
  )
}

export function TeamDialog({ team, onClose }: { readonly team: Team | null; readonly onClose: () => void }) {
  const t = useWords(settingsWords)
  const toast = useToast()
  const add = useWrite(addTeam)
  const edit = useWrite(editTeam)
  const form = useForm<{ name: string }, z.output<typeof addTeam.body>>({
    initial: { name: team?.name ?? '' },
    schema: addTeam.body,
    bodyOf: (values) => values,
    send: (body) =>
      (team === null
        ? add.mutateAsync({ body })
        : edit.mutateAsync({ params: { teamId: team.teamId }, body: { ...body, version: team.version } })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t(team === null ? 'addTeam' : 'editTeam')}
      form={form}
      onClose={onClose}
      fields={[{ name: 'name', label: t('teamName') }]}
    >
      <TextField form={form} name="name" label={t('teamName')} />
    </FormDialog>
  )
}

type LinkProps = {
  readonly name: string
  readonly path: string
  readonly expiresAt: string
  readonly onClose: () => void
}

/** The link is shown this once; a person hands it over. */
export function LinkDialog({ name, path, expiresAt, onClose }: LinkProps) {
  const t = useWords(settingsWords)
  const formats = useFormats()
  const [isCopied, setCopied] = useState(false)
  const link = `${location.origin}${path}`
  return (
    <Dialog
      size="sm"
      title={t('linkTitle', { name })}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            variant="primary"
            onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
          >
            {t(isCopied ? 'copied' : 'copy')}
          </Button>
        </>
      }
    >
      <p>{t('linkText', { day: formats.instant(expiresAt) })}</p>
      <Field label={t('link')}>
        {(wiring) => <TextInput {...wiring} readOnly value={link} onChange={() => undefined} />}
      </Field>
    </Dialog>
  )
}
