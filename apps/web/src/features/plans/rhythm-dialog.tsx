import {
  type PartyCadence,
  type PlanCadence,
  type PlanCadenceJob,
  readPlanCadence,
  setPlanCadence,
} from '@tandem/contract/plan-cadences'
import type { Cadence } from '@tandem/domain/cadence'
import { cadenceTold } from '@tandem/domain/cadence-told'
import { type CheckInParty, openCheckIns } from '@tandem/domain/check-ins'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { CadenceEditor } from '../../parts/cadence-editor.tsx'
import { CadencePreview } from '../../parts/cadence-preview.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { rhythmWords } from './rhythm.words.ts'

type Props = { readonly planId: string; readonly party: CheckInParty; readonly onClose: () => void }

/** How often one side is spoken with under a plan: as the programme says, or in its own rhythm. */
export function RhythmDialog({ planId, party, onClose }: Props) {
  const { data } = useQuery(read(readPlanCadence, { params: { planId } }))
  const cadence = data?.parties.find((one) => one.party === party)
  if (data === undefined || cadence === undefined) return null
  return <Rhythm plan={data} cadence={cadence} onClose={onClose} />
}

type Values = { readonly follows: string; readonly lines: Cadence }

const valuesOf = ({ own, programme }: PartyCadence): Values => ({
  follows: own === null ? 'programme' : 'own',
  lines: own ?? programme,
})

type RhythmProps = { readonly plan: PlanCadence; readonly cadence: PartyCadence; readonly onClose: () => void }

function Rhythm({ plan, cadence, onClose }: RhythmProps) {
  const t = useWords(rhythmWords)
  const locale = useLocale()
  const { series } = useFormats()
  const toast = useToast()
  const write = useWrite(setPlanCadence)
  const version = useRef(cadence.version)
  const { party, programme } = cadence
  const { planId } = plan
  const form = useForm<Values, z.output<typeof setPlanCadence.body>>({
    initial: valuesOf(cadence),
    schema: setPlanCadence.body,
    draft: { id: `rhythm:${planId}:${party}`, version },
    bodyOf: ({ follows, lines }) => ({ party, lines: follows === 'own' ? lines : null, version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { planId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const { follows, lines } = form.values
  const isOwn = follows === 'own'
  const told = (some: Cadence) => (some.length === 0 ? t('none') : series(cadenceTold(some, locale)))
  return (
    <FormDialog
      title={t(party)}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'follows', label: t('follows'), format: (code) => t(code as 'own' | 'programme') },
        { name: 'lines', label: t('lines'), format: (some) => told(some as Cadence) },
      ]}
      theirsOf={(current: PartyCadence) => valuesOf(current)}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <ChoiceField
        form={form}
        name="follows"
        label={t('follows')}
        options={[
          { value: 'programme', label: t('programme') },
          { value: 'own', label: t('own') },
        ]}
      />
      <NextDays plan={plan} party={party} cadence={isOwn ? lines : programme} />
      {isOwn ? (
        <CadenceEditor
          form={form}
          pointer="/lines"
          party={party}
          value={lines}
          onChange={(some) => form.set({ lines: some })}
        />
      ) : (
        <Told cadence={programme} />
      )}
      <Changes changes={cadence.changes} />
    </FormDialog>
  )
}

/** The lines of the programme, to be read. */
function Told({ cadence }: { readonly cadence: Cadence }) {
  const t = useWords(rhythmWords)
  const locale = useLocale()
  return (
    <div>
      <p>{t(cadence.length === 0 ? 'programmeSilent' : 'programmeSays')}</p>
      <ul className="plain-list">
        {cadenceTold(cadence, locale).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

type NextProps = { readonly plan: PlanCadence; readonly party: CheckInParty; readonly cadence: Cadence }

/** The days that would come next for each running job, as they will be asked for. */
function NextDays({ plan: { jobs, today }, party, cadence }: NextProps) {
  const t = useWords(rhythmWords)
  if (jobs.length === 0) return <p className="small">{t('noJob')}</p>
  return jobs.map((job) =>
    party === 'employer' && !job.mayAskEmployer ? (
      <p key={job.placementId} className="small">
        {t('refused', { employer: job.employerName })}
      </p>
    ) : (
      <CadencePreview
        key={job.placementId}
        title={t('next', { employer: job.employerName })}
        days={comingDays(job, party, cadence, today)}
        today={today}
      />
    ),
  )
}

function comingDays(job: PlanCadenceJob, party: CheckInParty, cadence: Cadence, today: string) {
  return openCheckIns(cadence, job, { held: job.held[party], missed: job.missed[party] }, today)
}

function Changes({ changes }: Pick<PartyCadence, 'changes'>) {
  const t = useWords(rhythmWords)
  const formats = useFormats()
  if (changes.length === 0) return null
  return (
    <ul className="bullets small">
      {changes.map(({ number, changedOn, byName, isOwn }) => (
        <li key={number}>{t(isOwn ? 'madeOwn' : 'backTo', { day: formats.day(changedOn), name: byName })}</li>
      ))}
    </ul>
  )
}
