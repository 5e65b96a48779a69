import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import {
  INCIDENT_KINDS,
  INCIDENT_RAISERS,
  INCIDENT_SEVERITIES,
  type IncidentKind,
  type IncidentRaiser,
  type IncidentSeverity,
  sidesToHear,
} from '@tandem/domain/incidents'
import type { Form } from '../../api/form.ts'
import { CheckField, ChoiceField, DateField, SelectField } from '../../parts/form-fields.tsx'
import { incidentKindWords } from '../../parts/incidents.words.ts'
import { useJobOptions } from '../../parts/job-options.ts'
import { toneOf } from '../../parts/party.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { incidentRaiserWords, incidentSeverityWords, incidentWords } from './incident.words.ts'

export type FactsValues = {
  kind: string
  severity: string
  isSafetyEvent: boolean
  raisedBy: string
  placementId: string
  happenedOn: string
}

export function factsBodyOf({ kind, severity, isSafetyEvent, raisedBy, placementId, happenedOn }: FactsValues) {
  return {
    kind,
    severity,
    isSafetyEvent,
    raisedBy,
    happenedOn,
    placementId: placementId === '' ? null : placementId,
  }
}

type Props = {
  readonly form: Form<FactsValues>
  readonly placements: readonly Placement[]
  readonly today: CalendarDate
}

/** What went wrong, how serious, when, and who raised it. */
export function FactsFields({ form, placements, today }: Props) {
  const t = useWords(incidentWords)
  const kind = useWords(incidentKindWords)
  const severity = useWords(incidentSeverityWords)
  const raiser = useWords(incidentRaiserWords)
  const jobOptions = useJobOptions()
  const job = placements.find((one) => one.placementId === form.values.placementId) ?? null
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t('kind')}
        emptyLabel={t('choose')}
        options={INCIDENT_KINDS.map((value) => ({ value, label: kind(value) }))}
      />
      <ChoiceField
        form={form}
        name="severity"
        label={t('severity')}
        options={INCIDENT_SEVERITIES.map((value) => ({ value, label: severity(value) }))}
      />
      <CheckField form={form} name="isSafetyEvent" label={t('safety')} />
      {form.values.isSafetyEvent && (
        <Notice tone="warn" role="status">
          {t(sidesToHear(job).includes('employer') ? 'safetyDo' : 'safetyDoAlone')}
        </Notice>
      )}
      {placements.length > 0 && (
        <SelectField
          form={form}
          name="placementId"
          label={t('job')}
          emptyLabel={t('noJob')}
          options={jobOptions(placements)}
        />
      )}
      <DateField form={form} name="happenedOn" label={t('happenedOn')} max={today} width="fit" />
      <ChoiceField
        form={form}
        name="raisedBy"
        label={t('raisedBy')}
        options={INCIDENT_RAISERS.map((value) => ({
          value,
          label: raiser(value),
          mark: toneOf(value),
        }))}
      />
    </>
  )
}

export function useFactsLabels() {
  const t = useWords(incidentWords)
  const kind = useWords(incidentKindWords)
  const severity = useWords(incidentSeverityWords)
  const raiser = useWords(incidentRaiserWords)
  const { day } = useFormats()
  return [
    { name: 'kind', label: t('kind'), format: (code: unknown) => kind(code as IncidentKind) },
    { name: 'severity', label: t('severity'), format: (code: unknown) => severity(code as IncidentSeverity) },
    { name: 'placementId', label: t('job') },
    { name: 'happenedOn', label: t('happenedOn'), format: (on: unknown) => day(String(on)) },
    { name: 'raisedBy', label: t('raisedBy'), format: (code: unknown) => raiser(code as IncidentRaiser) },
  ] as const
}
