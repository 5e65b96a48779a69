import {
  addEligibilityProof,
  type EligibilityProof,
  editEligibilityProof,
  listEligibilityProofs,
} from '@tandem/contract/eligibility-proofs'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, DateField, TextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { proofWords } from './proofs.words.ts'

type Props = { readonly episodeId: string; readonly today: CalendarDate; readonly mayEdit: boolean }

/** What shows that the person may be accompanied, and until when. */
export function ProofsCard({ episodeId, today, mayEdit }: Props) {
  const t = useWords(proofWords)
  const query = useQuery(read(listEligibilityProofs, { params: { episodeId } }))
  const [open, setOpen] = useState<EligibilityProof | 'add' | null>(null)
  return (
    <Card
      title={t('title')}
      actions={
        mayEdit && (
          <Button size="sm" onClick={() => setOpen('add')}>
            {t('add')}
          </Button>
        )
      }
    >
      <Loaded query={query} lines={1}>
        {({ proofs }) =>
          proofs.length === 0 ? (
            <p className="small">{t('none')}</p>
          ) : (
            <ul className="plain-list stack stack-s">
              {proofs.map((proof) => (
                <li key={proof.proofId} className="row row-s row-wrap">
                  <ProofLine proof={proof} today={today} />
                  {mayEdit && (
                    <Button
                      size="sm"
                      variant="quiet"
                      aria-label={t('editOf', { kind: proof.kind })}
                      onClick={() => setOpen(proof)}
                    >
                      {t('edit')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open !== null && (
        <ProofDialog episodeId={episodeId} proof={open === 'add' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

function ProofLine({ proof, today }: { readonly proof: EligibilityProof; readonly today: CalendarDate }) {
  const t = useWords(proofWords)
  const formats = useFormats()
  const { kind, untilOn } = proof
  if (untilOn !== null && untilOn < today)
    return (
      <>
        <span>{kind}</span>
        <Chip tone="bad">{t('over', { day: formats.day(untilOn) })}</Chip>
      </>
    )
  return `${kind} · ${untilOn === null ? t('openEnded') : t('until', { day: formats.day(untilOn) })}`
}

type Values = { readonly kind: string; readonly untilOn: string; readonly isMistake: boolean }

const valuesOf = (proof: EligibilityProof | null): Values => ({
  kind: proof?.kind ?? '',
  untilOn: proof?.untilOn ?? '',
  isMistake: false,
})

type DialogProps = {
  readonly episodeId: string
  /** `null` for a new one. */
  readonly proof: EligibilityProof | null
  readonly onClose: () => void
}

function ProofDialog({ episodeId, proof, onClose }: DialogProps) {
  const t = useWords(proofWords)
  const toast = useToast()
  const add = useWrite(addEligibilityProof)
  const edit = useWrite(editEligibilityProof)
  const version = useRef(proof?.version ?? 1)
  const draft = { id: proof === null ? `proof:${episodeId}` : `proof:${proof.proofId}` }
  const form = useForm<Values, z.output<typeof editEligibilityProof.body>>({
    initial: valuesOf(proof),
    schema: editEligibilityProof.body,
    draft: proof === null ? draft : { ...draft, version },
    bodyOf: ({ untilOn, ...values }) => ({
      ...values,
      untilOn: untilOn === '' ? null : untilOn,
      version: version.current,
    }),
    send: async (body) => {
      const { isMistake: _mistake, version: _version, ...facts } = body
      if (proof === null) await add.mutateAsync({ params: { episodeId }, body: facts })
      else await edit.mutateAsync({ params: { proofId: proof.proofId }, body })
      toast({ text: t('saved') })
      onClose()
    },
  })
  return (
    <FormDialog
      size="sm"
      title={t(proof === null ? 'add' : 'editTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'kind', label: t('kind') },
        { name: 'untilOn', label: t('untilOn') },
      ]}
      theirsOf={(current: EligibilityProof) => valuesOf(current)}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="kind" label={t('kind')} hint={t('kindHint')} />
      <DateField form={form} name="untilOn" label={t('untilOn')} hint={t('untilOnHint')} isOptional />
      {proof !== null && <CheckField form={form} name="isMistake" label={t('isMistake')} hint={t('isMistakeHint')} />}
    </FormDialog>
  )
}
