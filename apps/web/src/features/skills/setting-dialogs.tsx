import { listFrameworks } from '@tandem/contract/frameworks'
import type { Placement } from '@tandem/contract/placements'
import { editSkillEvaluation, openSkillEvaluation, type SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { AUTONOMY } from '@tandem/domain/frameworks'
import { usualContext } from '@tandem/domain/skills'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { SelectField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { SettingFields, type SettingValues, settingBodyOf, useSettingLabels } from './setting-fields.tsx'
import { skillFormWords } from './skill-form.words.ts'

type OpenValues = SettingValues & { frameworkCode: string }

type OpenProps = {
  readonly episodeId: string
  readonly ownName: string
  readonly placements: readonly Placement[]
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** Begins an evaluation: of what, about which job, and what the person is told. */
export function OpenSkillsDialog({ episodeId, ownName, placements, today, onClose }: OpenProps) {
  const t = useWords(skillFormWords)
  const locale = useLocale()
  const toast = useToast()
  const write = useWrite(openSkillEvaluation)
  const frameworks = useQuery(read(listFrameworks, {}))
  const offered = (frameworks.data?.frameworks ?? []).filter(({ framework }) => !framework.isRetired)
  const running = placements.find(({ state }) => state === 'trial' || state === 'confirmed')
  const form = useForm<OpenValues, z.output<typeof openSkillEvaluation.body>>({
    initial: {
      frameworkCode: AUTONOMY,
      placementId: running?.placementId ?? '',
      context: usualContext(running, today),
      openedOn: today,
      purpose: t('usualPurpose'),
      toldOn: '',
      toldByName: ownName,
    },
    schema: openSkillEvaluation.body,
    draft: { id: `skills:${episodeId}` },
    bodyOf: ({ frameworkCode, ...values }) => ({ frameworkCode, ...settingBodyOf(values) }),
    send: (body) =>
      write.mutateAsync({ params: { episodeId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('openTitle')}
      form={form}
      fields={[{ name: 'frameworkCode', label: t('framework') }, ...useSettingLabels()]}
      onClose={onClose}
    >
      <SelectField
        form={form}
        name="frameworkCode"
        label={t('framework')}
        options={offered.map(({ frameworkCode, framework }) => ({
          value: frameworkCode,
          label: framework.name[locale],
        }))}
      />
      <SettingFields form={form as unknown as Form<SettingValues>} placements={placements} today={today} />
    </FormDialog>
  )
}

type EditProps = Omit<OpenProps, 'episodeId'> & {
  readonly evaluation: SkillEvaluation
  /** The person has just been told. */
  readonly isTelling: boolean
}

/** Notes that the person was told, or corrects what an evaluation is about. */
export function EditSkillsDialog({ evaluation, isTelling, ownName, placements, today, onClose }: EditProps) {
  const t = useWords(skillFormWords)
  const toast = useToast()
  const write = useWrite(editSkillEvaluation)
  const { evaluationId, placementId, context, openedOn, purpose, toldOn, toldByName } = evaluation
  const version = useRef(evaluation.version)
  const form = useForm<SettingValues, z.output<typeof editSkillEvaluation.body>>({
    initial: {
      placementId: placementId ?? '',
      context,
      openedOn,
      purpose,
      toldOn: toldOn ?? (isTelling ? today : ''),
      toldByName: toldByName === '' ? ownName : toldByName,
    },
    schema: editSkillEvaluation.body,
    draft: { id: `skill-setting:${evaluationId}`, version },
    bodyOf: (values) => ({ ...settingBodyOf(values), version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { evaluationId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t(isTelling ? 'tellTitle' : 'editTitle')}
      form={form}
      fields={useSettingLabels()}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <SettingFields form={form} placements={placements} today={today} isTelling={isTelling} />
    </FormDialog>
  )
}
