import { type MatchPairRow, savePair } from '@tandem/contract/matches'
import { MATCH_FITS, MATCH_TREATMENTS, type MatchFit, type MatchTreatment } from '@tandem/domain/matches'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { matchPairWords } from '../../parts/goals.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { matchWords } from './match.words.ts'

const SIDE_WORDS = {
  skills: ['skillsWorker', 'skillsWork'],
  learning: ['learningWorker', 'learningWork'],
  context: ['contextWorker', 'contextWork'],
  culture: ['cultureWorker', 'cultureWork'],
  wishes: ['wishesWorker', 'wishesWork'],
} as const

type Values = { workerSide: string; workSide: string; fit: string | null; treatment: string; agreed: string }

type Props = { readonly placementId: string; readonly row: MatchPairRow; readonly onClose: () => void }

/** One pair: what the person brings, what the workplace asks, and what is done where the two do not meet. */
export function PairDialog({ placementId, row, onClose }: Props) {
  const t = useWords(matchWords)
  const pair = useWords(matchPairWords)
  const toast = useToast()
  const write = useWrite(savePair)
  const version = useRef(row.version)
  const form = useForm<Values, z.output<typeof savePair.body>>({
    initial: {
      workerSide: row.workerSide,
      workSide: row.workSide,
      fit: row.fit,
      treatment: row.treatment ?? '',
      agreed: row.agreed ?? '',
    },
    schema: savePair.body,
    draft: { id: `pair:${placementId}:${row.pair}`, version },
    bodyOf: ({ workerSide, workSide, fit, treatment, agreed }) => ({
      pair: row.pair,
      workerSide,
      workSide,
      fit,
      treatment: fit === 'gap' && treatment !== '' ? treatment : null,
      agreed: agreed.trim() === '' ? null : agreed,
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { placementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const isGap = form.values.fit === 'gap'
  const [workerWord, workWord] = SIDE_WORDS[row.pair]
  const sides = { workerSide: t(workerWord), workSide: t(workWord) }
  return (
    <FormDialog
      title={pair(row.pair)}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'workerSide', label: sides.workerSide },
        { name: 'workSide', label: sides.workSide },
        { name: 'fit', label: t('fit'), format: (code) => t(code as MatchFit) },
        { name: 'treatment', label: t('treatment'), format: (code) => t(code as MatchTreatment) },
        { name: 'agreed', label: t('agreed') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <LongTextField form={form} name="workerSide" label={sides.workerSide} />
      <LongTextField form={form} name="workSide" label={sides.workSide} />
      <ChoiceField
        form={form}
        name="fit"
        label={t('fit')}
        options={MATCH_FITS.map((value) => ({ value, label: t(value) }))}
      />
      {isGap && (
        <>
          <SelectField
            form={form}
            name="treatment"
            label={t('treatment')}
            emptyLabel={t('choose')}
            options={MATCH_TREATMENTS.map((value) => ({ value, label: t(value) }))}
          />
          <TextField form={form} name="agreed" label={t('agreed')} hint={t('agreedHint')} />
        </>
      )}
    </FormDialog>
  )
}
