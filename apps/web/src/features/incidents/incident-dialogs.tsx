import {
  closeIncident,
  correctIncident,
  hearIncidentSide,
  type Incident,
  mediateIncident,
  reopenIncident,
} from '@tandem/contract/incidents'
import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { MEDIATION_OUTCOMES, type MediationOutcome } from '@tandem/domain/incidents'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { mediationOutcomeWords } from '../../parts/incidents.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { FactsFields, type FactsValues, factsBodyOf, useFactsLabels } from './facts-fields.tsx'
import { incidentWords } from './incident.words.ts'
import { ToldFields, type ToldValues, useToldLabels } from './told-fields.tsx'
import { HEAR, MEND, versionsOf } from './version-acts.ts'

type Props = { readonly incident: Incident; readonly today: CalendarDate; readonly onClose: () => void }

/** The version that a form is made on, and saving over a newer one. */
function useChange({ incident, onClose }: Props) {
  const t = useWords(incidentWords)
  const toast = useToast()
  const version = useRef(incident.version)
  return {
    version,
    params: { incidentId: incident.incidentId },
    saved: () => {
      toast({ text: t('saved') })
      onClose()
    },
    over: (form: { readonly submit: () => void }) => (current: number) => {
      version.current = current
      form.submit()
    },
  }
}

type HearValues = ToldValues & { notReached: boolean }

export function HearSideDialog(props: Props & { readonly side: CheckInParty; readonly firstName: string }) {
  const { incident, side, firstName, today, onClose } = props
  const t = useWords(incidentWords)
  const { version, params, saved, over } = useChange(props)
  const write = useWrite(hearIncidentSide)
  const [former] = versionsOf(incident, side)
  const form = useForm<HearValues, z.output<typeof hearIncidentSide.body>>({
    initial: {
      words: former?.words ?? '',
      speaker: former?.speaker ?? (side === 'worker' ? firstName : ''),
      toldOn: former?.toldOn ?? today,
      notReached: former?.isReached === false,
    },
    schema: hearIncidentSide.body,
    draft: { id: `incident-${side}:${incident.incidentId}`, version },
    bodyOf: ({ notReached, ...told }) => ({ ...told, side, isReached: !notReached, version: version.current }),
    send: (body) => write.mutateAsync({ params, body }).then(saved),
  })
  return (
    <FormDialog
      title={t(former === undefined ? HEAR[side] : MEND[side])}
      form={form}
      fields={useToldLabels(side)}
      onClose={onClose}
      theirsOf={(current: Incident) => versionsOf(current, side)[0] ?? { words: '', speaker: '', toldOn: '' }}
      onKeepMine={over(form)}
    >
      <ToldFields form={form as unknown as Form<ToldValues>} side={side} today={today} />
      <CheckField form={form} name="notReached" label={t('notReached')} />
    </FormDialog>
  )
}

type MediationValues = { heldOn: string; present: string; agreed: string; outcome: string; followUpOn: string }

export function MediationDialog(props: Props) {
  const { incident, today, onClose } = props
  const t = useWords(incidentWords)
  const outcome = useWords(mediationOutcomeWords)
  const { version, params, saved, over } = useChange(props)
  const write = useWrite(mediateIncident)
  const form = useForm<MediationValues, z.output<typeof mediateIncident.body>>({
    initial: { heldOn: today, present: '', agreed: '', outcome: '', followUpOn: '' },
    schema: mediateIncident.body,
    draft: { id: `incident-mediation:${incident.incidentId}`, version },
    bodyOf: ({ followUpOn, ...note }) => ({
      ...note,
      followUpOn: note.outcome === 'followUp' && followUpOn !== '' ? followUpOn : null,
      taskTitle: t('followUpTask'),
      version: version.current,
    }),
    send: (body) => write.mutateAsync({ params, body }).then(saved),
  })
  return (
    <FormDialog
      title={t('mediate')}
      form={form}
      fields={[
        { name: 'heldOn', label: t('heldOn') },
        { name: 'present', label: t('present') },
        { name: 'agreed', label: t('agreed') },
        {
          name: 'outcome',
          label: t('outcome'),
          format: (code) => (code === '' ? '' : outcome(code as MediationOutcome)),
        },
        { name: 'followUpOn', label: t('followUpOn') },
      ]}
      theirsOf={(current: Incident) => current.mediations[0] ?? {}}
      onClose={onClose}
      onKeepMine={over(form)}
    >
      <DateField form={form} name="heldOn" label={t('heldOn')} max={today} width="fit" />
      <TextField form={form} name="present" label={t('present')} />
      <LongTextField form={form} name="agreed" label={t('agreed')} hint={t('agreedHint')} />
      <SelectField
        form={form}
        name="outcome"
        label={t('outcome')}
        emptyLabel={t('choose')}
        options={MEDIATION_OUTCOMES.map((value) => ({ value, label: outcome(value) }))}
      />
      {form.values.outcome === 'followUp' && (
        <DateField form={form} name="followUpOn" label={t('followUpOn')} min={today} width="fit" />
      )}
    </FormDialog>
  )
}

export function CloseIncidentDialog(props: Props) {
  const t = useWords(incidentWords)
  const { version, params, saved, over } = useChange(props)
  const write = useWrite(closeIncident)
  const form = useForm<{ lessons: string }, z.output<typeof closeIncident.body>>({
    initial: { lessons: '' },
    schema: closeIncident.body,
    draft: { id: `incident-close:${props.incident.incidentId}`, version },
    bodyOf: ({ lessons }) => ({ lessons, version: version.current }),
    send: (body) => write.mutateAsync({ params, body }).then(saved),
  })
  return (
    <FormDialog
      size="sm"
      title={t('closeTitle')}
      saveLabel={t('close')}
      form={form}
      fields={[{ name: 'lessons', label: t('lessons') }]}
      onClose={props.onClose}
      onKeepMine={over(form)}
    >
      <p className="small">{t('closeText')}</p>
      <LongTextField form={form} name="lessons" label={t('lessons')} hint={t('lessonsHint')} />
    </FormDialog>
  )
}

export function ReopenIncidentDialog(props: Props) {
  const t = useWords(incidentWords)
  const { version, params, saved, over } = useChange(props)
  const write = useWrite(reopenIncident)
  const form = useForm<{ reason: string }, z.output<typeof reopenIncident.body>>({
    initial: { reason: '' },
    schema: reopenIncident.body,
    draft: { id: `incident-reopen:${props.incident.incidentId}`, version },
    bodyOf: ({ reason }) => ({ reason, version: version.current }),
    send: (body) => write.mutateAsync({ params, body }).then(saved),
  })
  return (
    <FormDialog
      size="sm"
      title={t('reopenTitle')}
      saveLabel={t('reopen')}
      form={form}
      fields={[{ name: 'reason', label: t('reopenReason') }]}
      onClose={props.onClose}
      onKeepMine={over(form)}
    >
      <p className="small">{t('reopenText')}</p>
      <LongTextField form={form} name="reason" label={t('reopenReason')} />
    </FormDialog>
  )
}

export function CorrectIncidentDialog(props: Props & { readonly placements: readonly Placement[] }) {
  const { incident, placements, today, onClose } = props
  const t = useWords(incidentWords)
  const { version, params, saved, over } = useChange(props)
  const write = useWrite(correctIncident)
  const form = useForm<FactsValues, z.output<typeof correctIncident.body>>({
    initial: {
      kind: incident.kind,
      severity: incident.severity,
      isSafetyEvent: incident.isSafetyEvent,
      raisedBy: incident.raisedBy,
      placementId: incident.placementId ?? '',
      happenedOn: incident.happenedOn,
    },
    schema: correctIncident.body,
    draft: { id: `incident-facts:${incident.incidentId}`, version },
    bodyOf: (values) => ({ ...factsBodyOf(values), version: version.current }),
    send: (body) => write.mutateAsync({ params, body }).then(saved),
  })
  return (
    <FormDialog title={t('correct')} form={form} fields={useFactsLabels()} onClose={onClose} onKeepMine={over(form)}>
      <FactsFields form={form} placements={placements} today={today} />
    </FormDialog>
  )
}
