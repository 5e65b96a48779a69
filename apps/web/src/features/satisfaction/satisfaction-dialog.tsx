import type { ReplyOf } from '@tandem/contract/endpoint'
import {
  changeSatisfaction,
  type listSatisfaction,
  recordSatisfaction,
  type SatisfactionSurvey,
} from '@tandem/contract/satisfaction'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, SelectField } from '../../parts/form-fields.tsx'
import { sideWords } from '../../parts/log-entries.words.ts'
import { OfferLink } from '../../parts/offer-link.tsx'
import { toneOf } from '../../parts/party.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { satisfactionWords } from './satisfaction.words.ts'
import { SatisfactionFields, useSatisfactionLabels } from './satisfaction-fields.tsx'
import { type LinkAbout, SatisfactionLinkDialog } from './satisfaction-link-dialog.tsx'
import { answerBodyOf, type SatisfactionValues, valuesOf } from './satisfaction-values.ts'

type Known = Pick<ReplyOf<typeof listSatisfaction>, 'today' | 'mayAskWorker' | 'jobs'>
type Common = { readonly firstName: string; readonly known: Known; readonly onClose: () => void }

function useSaved(onClose: () => void): () => void {
  const t = useWords(satisfactionWords)
  const toast = useToast()
  return () => {
    toast({ text: t('saved') })
    onClose()
  }
}

const isParty = (text: string | null): text is CheckInParty => text === 'worker' || text === 'employer'

/** One side was asked at the end: what it answered, or that it did not want to. */
export function NewSatisfactionDialog({
  episodeId,
  firstName,
  known,
  onClose,
}: Common & { readonly episodeId: string }) {
  const t = useWords(satisfactionWords)
  const saved = useSaved(onClose)
  const write = useWrite(recordSatisfaction)
  const { today, mayAskWorker, jobs } = known
  const [only] = jobs
  const form = useForm<SatisfactionValues, z.output<typeof recordSatisfaction.body>>({
    initial: {
      ...valuesOf(undefined, today),
      party: mayAskWorker ? 'worker' : 'employer',
      placementId: only?.placementId ?? '',
      respondent: mayAskWorker ? firstName : '',
    },
    schema: recordSatisfaction.body,
    draft: { id: `satisfaction:${episodeId}` },
    bodyOf: (values) => ({
      party: values.party,
      placementId: values.party === 'employer' && values.placementId !== '' ? values.placementId : null,
      ...answerBodyOf(values),
    }),
    send: (body) => write.mutateAsync({ params: { episodeId }, body }).then(saved),
  })
  const { party } = form.values
  const about = linkAbout(form.values)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <FormDialog title={t('form')} form={form} fields={useSatisfactionLabels()} onClose={onClose}>
        <WhoIsAsked form={form} firstName={firstName} known={known} />
        {about !== null && <OfferLink onOffer={() => setAsking(true)} />}
        {isParty(party) && <SatisfactionFields form={form} party={party} today={today} />}
      </FormDialog>
      {isAsking && about !== null && (
        <SatisfactionLinkDialog {...about} episodeId={episodeId} today={today} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

/** Whom a link would ask; a company is asked about a job. */
function linkAbout({ party, placementId }: SatisfactionValues): LinkAbout | null {
  if (party === 'worker') return { party, placementId: null }
  return party === 'employer' && placementId !== '' ? { party, placementId } : null
}

type WhoProps = Omit<Common, 'onClose'> & { readonly form: Form<SatisfactionValues> }

/** Statements of one side are not those of the other: choosing anew begins anew. */
function WhoIsAsked({ form, firstName, known: { mayAskWorker, jobs } }: WhoProps) {
  const t = useWords(satisfactionWords)
  const side = useWords(sideWords)
  const offered = [...(mayAskWorker ? (['worker'] as const) : []), ...(jobs.length > 0 ? (['employer'] as const) : [])]
  const { respondent } = form.values
  const linked: Form<SatisfactionValues> = {
    ...form,
    set: (some) => {
      if (!isParty(some.party ?? null)) return form.set(some)
      const named = some.party === 'worker' ? firstName : ''
      const isUntouched = respondent === '' || respondent === firstName
      form.set({ ...some, levels: {}, ...(isUntouched ? { respondent: named } : {}) })
    },
  }
  return (
    <>
      <ChoiceField
        form={linked}
        name="party"
        label={t('party')}
        options={offered.map((value) => ({ value, label: side(value), mark: toneOf(value) }))}
      />
      {form.values.party === 'employer' && jobs.length > 1 && (
        <SelectField
          form={form}
          name="placementId"
          label={t('company')}
          emptyLabel={t('choose')}
          options={jobs.map(({ placementId, employerName }) => ({ value: placementId, label: employerName }))}
        />
      )}
    </>
  )
}

/** The answer that came, or its correction. */
export function ChangeSatisfactionDialog({
  survey,
  firstName,
  known: { today },
  onClose,
}: Common & { readonly survey: SatisfactionSurvey }) {
  const t = useWords(satisfactionWords)
  const saved = useSaved(onClose)
  const write = useWrite(changeSatisfaction)
  const version = useRef(survey.version)
  const { surveyId, party, employerName, outcome } = survey
  const held = valuesOf(survey, today)
  const form = useForm<SatisfactionValues, z.output<typeof changeSatisfaction.body>>({
    initial: outcome === 'waits' ? { ...held, outcome: 'answered' } : held,
    schema: changeSatisfaction.body,
    draft: { id: `satisfaction:${surveyId}`, version },
    bodyOf: (values) => ({ ...answerBodyOf(values), version: version.current }),
    send: (body) => write.mutateAsync({ params: { surveyId }, body }).then(saved),
  })
  return (
    <FormDialog
      title={t('formOf', { name: party === 'worker' ? firstName : (employerName ?? '') })}
      form={form}
      fields={useSatisfactionLabels()}
      theirsOf={(current: SatisfactionSurvey) => valuesOf(current, today)}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <SatisfactionFields form={form} party={party} today={today} />
    </FormDialog>
  )
}
