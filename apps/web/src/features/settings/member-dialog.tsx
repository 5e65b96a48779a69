import { addMember, editMember, type Member } from '@tandem/contract/members'
import type { Team } from '@tandem/contract/teams'
import { LOCALES, type Locale, ROLES, type Role } from '@tandem/domain/members'
import { useRef } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, TextField } from '../../parts/form-fields.tsx'
import { CheckBox, ToggleChips } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useLocale, useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

const ROLE_TEXTS = {
  coach: ['nameCoach', 'roleCoach'],
  lead: ['nameLead', 'roleLead'],
  administrator: ['nameAdministrator', 'roleAdministrator'],
  reader: ['nameReader', 'roleReader'],
} as const

type Values = { name: string; email: string; roles: readonly Role[]; teamIds: readonly string[]; locale: string }

type Props = {
  /** `null` for a new one. */
  readonly member: Member | null
  readonly teams: readonly Team[]
  readonly onAdded: (member: Member) => void
  readonly onClose: () => void
}

export function MemberDialog({ member, teams, onAdded, onClose }: Props) {
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
      teamIds: member?.teamIds ?? (teams.length === 1 ? teams.map((team) => team.teamId) : []),
      locale: member?.locale ?? locale,
    },
    schema: addMember.body,
    bodyOf: (values) => ({ ...values, email: values.email.trim() === '' ? null : values.email.trim() }),
    send: async (body) => {
      if (member === null) return onAdded(await add.mutateAsync({ body }))
      await edit.mutateAsync({ params: { memberId: member.memberId }, body: { ...body, version: version.current } })
      toast({ text: t('saved') })
      onClose()
    },
  })
  const { values } = form
  const named = (format: (one: string) => string) => (list: unknown) =>
    (list as readonly string[]).map(format).join(', ') || '–'
  const setRole = (changed: Role, isHeld: boolean) =>
    form.set({ roles: ROLES.filter((one) => (one === changed ? isHeld : values.roles.includes(one))) })
  return (
    <FormDialog
      title={t(member === null ? 'addMember' : 'editMember')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('name') },
        { name: 'email', label: t('email') },
        { name: 'roles', label: t('roles'), format: named((one) => t(ROLE_TEXTS[one as Role][0])) },
        {
          name: 'teamIds',
          label: t('teams'),
          format: named((one) => teams.find((team) => team.teamId === one)?.name ?? ''),
        },
        { name: 'locale', label: t('locale'), format: (value) => LANGUAGES[value as Locale] },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="name" label={t('name')} />
      <TextField form={form} name="email" label={t('email')} hint={t('emailHint')} type="email" isOptional />
      <Field label={t('roles')} isGroup id={fieldIdOf(form.formId, '/roles')} error={fieldText(form.errorAt('/roles'))}>
        {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
          <fieldset id={id} aria-labelledby={labelledBy} aria-describedby={describedBy} className="stack stack-s">
            {ROLES.map((one) => (
              <CheckBox
                key={one}
                checked={values.roles.includes(one)}
                onChange={(isHeld) => setRole(one, isHeld)}
                label={t(ROLE_TEXTS[one][0])}
                hint={t(ROLE_TEXTS[one][1])}
              />
            ))}
          </fieldset>
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
