import { openIncident } from '@tandem/contract/incidents'
import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { CHECK_IN_PARTIES, type CheckInParty } from '@tandem/domain/check-ins'
import { sidesToHear } from '@tandem/domain/incidents'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField } from '../../parts/form-fields.tsx'
import { sideWords } from '../../parts/log-entries.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { FactsFields, type FactsValues, factsBodyOf, useFactsLabels } from './facts-fields.tsx'
import { incidentWords } from './incident.words.ts'
import { ToldFields, type ToldValues, useToldLabels } from './told-fields.tsx'

type Values = FactsValues & ToldValues & { side: CheckInParty }

type Props = {
  readonly episodeId: string
  readonly firstName: string
  readonly placements: readonly Placement[]
  /** The job that it is about, where it was asked from a job. */
  readonly placementId: string | null
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** Something is wrong: the first version, and the next action to hear both. */
export function OpenIncidentDialog({ episodeId, firstName, placements, placementId, today, onClose }: Props) {
  const t = useWords(incidentWords)
  const sideName = useWords(sideWords)
  const { shortDay } = useFormats()
  const toast = useToast()
  const write = useWrite(openIncident)
  const running = placements.find(({ state }) => state === 'trial' || state === 'confirmed')
  const toHearAt = (id: string) => sidesToHear(placements.find((one) => one.placementId === id) ?? null)
  const sideOf = ({ side, placementId: id }: Values) => (toHearAt(id).includes(side) ? side : 'worker')
  const form = useForm<Values, z.output<typeof openIncident.body>>({
    initial: {
      kind: '',
      severity: 'serious',
      isSafetyEvent: false,
      raisedBy: 'worker',
      placementId: placementId ?? running?.placementId ?? '',
      happenedOn: today,
      side: 'worker',
      words: '',
      speaker: firstName,
      toldOn: today,
    },
    schema: openIncident.body,
    draft: { id: `incident:${episodeId}` },
    bodyOf: (values) => ({
      ...factsBodyOf(values),
      side: sideOf(values),
      words: values.words,
      speaker: values.speaker,
      toldOn: values.toldOn,
      taskTitle: t(toHearAt(values.placementId).length === 2 ? 'taskBoth' : 'taskOne'),
    }),
    send: (body) =>
      write.mutateAsync({ params: { episodeId }, body }).then(({ hearBothBy, missing }) => {
        const isAnyoneLeft = missing.some((step) => step !== 'mediation')
        toast({
          text: isAnyoneLeft ? t('opened', { title: body.taskTitle, day: shortDay(hearBothBy, today) }) : t('saved'),
        })
        onClose()
      }),
  })
  const withSide = (side: CheckInParty): Partial<Values> => {
    const { speaker } = form.values
    const name =
      side === 'worker' && speaker === '' ? firstName : side === 'employer' && speaker === firstName ? '' : speaker
    return { side, speaker: name }
  }
  /* Whoever raises it tells their version first; where it is the coach, they say whose they heard. */
  const linked: Form<Values> = {
    ...form,
    set: (some) => {
      const side = CHECK_IN_PARTIES.find((one) => one === (some.side ?? some.raisedBy))
      form.set(side === undefined ? some : { ...some, ...withSide(side) })
    },
  }
  const side = sideOf(form.values)
  const fields = [...useFactsLabels(), ...useToldLabels(side)]
  return (
    <FormDialog title={t('wrong')} saveLabel={t('openSave')} form={form} fields={fields} onClose={onClose}>
      <FactsFields form={linked as unknown as Form<FactsValues>} placements={placements} today={today} />
      {form.values.raisedBy === 'coach' && toHearAt(form.values.placementId).length === 2 && (
        <ChoiceField
          form={linked}
          name="side"
          label={t('side')}
          options={CHECK_IN_PARTIES.map((value) => ({ value, label: sideName(value) }))}
        />
      )}
      <ToldFields form={form as unknown as Form<ToldValues>} side={side} today={today} />
    </FormDialog>
  )
}
