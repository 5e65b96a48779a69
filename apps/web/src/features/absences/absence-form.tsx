import { type Absence, addAbsence, cancelAbsence, editAbsence, type MemberAbsences } from '@tandem/contract/absences'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { absenceWords } from './absence.words.ts'
import { type AbsenceValues, apartOf, coverOf, forEverybody, NOBODY, standInsOn } from './absence-cover.ts'

type Props = { readonly known: MemberAbsences; readonly absence: Absence | null; readonly onClose: () => void }

/** The days, one colleague for everybody, and whoever differs person by person. */
export function AbsenceForm({ known, absence, onClose }: Props) {
  const t = useWords(absenceWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const add = useWrite(addAbsence)
  const edit = useWrite(editAbsence)
  const cancel = useWrite(cancelAbsence)
  const version = useRef(absence?.version ?? 0)
  const { memberId, colleagues } = known
  const people = absence?.people ?? known.people
  const everybody = forEverybody(absence)
  const form = useForm<AbsenceValues, z.output<typeof addAbsence.body>>({
    initial: {
      fromOn: absence?.fromOn ?? known.today,
      toOn: absence?.toOn ?? '',
      standInId: everybody,
      apart: apartOf(absence, everybody),
    },
    schema: addAbsence.body,
    draft: { id: `absence:${absence?.absenceId ?? memberId}`, version },
    bodyOf: (values) => ({
      fromOn: values.fromOn,
      toOn: values.toOn === '' ? null : values.toOn,
      cover: coverOf(values, people, colleagues),
    }),
    send: async (body) => {
      if (absence === null) await add.mutateAsync({ params: { memberId }, body })
      else
        await edit.mutateAsync({
          params: { absenceId: absence.absenceId },
          body: { ...body, version: version.current },
        })
      toast({ text: t('saved') })
      onClose()
    },
  })
  const covered = coverOf(form.values, people, colleagues).length
  const choices = colleagues.map((one) => ({ value: one.memberId, label: one.name }))
  const takeBack = () =>
    absence !== null &&
    cancel.mutate(
      { params: { absenceId: absence.absenceId }, body: { version: version.current } },
      {
        onSuccess: () => {
          toast({ text: t('cancelled') })
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={t('title', { name: known.name })}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'fromOn', label: t('fromOn') },
        { name: 'toOn', label: t('toOn') },
        { name: 'standInId', label: t('standIn') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      {cancel.error !== null && <Notice tone="bad">{failureText(cancel.error.code)}</Notice>}
      <DateField form={form} name="fromOn" label={t('fromOn')} />
      <DateField form={form} name="toOn" label={t('toOn')} hint={t('toOnHint')} isOptional />
      <StandsIn known={known} values={form.values} />
      <SelectField
        form={form}
        name="standInId"
        at="/cover"
        label={t('standIn')}
        emptyLabel={t('nobodyYet')}
        options={choices}
      />
      {people.length > 1 && (
        <Disclosure summary={t('each')} isOpenAtFirst={Object.keys(form.values.apart).length > 0}>
          <div className="stack stack-s">
            {people.map(({ episodeId, workerName, teamId }) => (
              <Field key={episodeId} label={workerName}>
                {(wiring) => (
                  <SelectInput
                    {...wiring}
                    size="sm"
                    value={form.values.apart[episodeId] ?? ''}
                    onChange={(value) => form.set({ apart: { ...form.values.apart, [episodeId]: value } })}
                    options={[
                      { value: '', label: t('asAll') },
                      { value: NOBODY, label: t('nobody') },
                      ...choices.filter(({ value }) =>
                        colleagues.some((one) => one.memberId === value && one.teamIds.includes(teamId)),
                      ),
                    ]}
                  />
                )}
              </Field>
            ))}
          </div>
        </Disclosure>
      )}
      <p aria-live="polite">
        <strong>{t('covered', { covered, all: people.length })}</strong>
      </p>
      <p className="small">{t('consequence')}</p>
      {absence !== null && (
        <div>
          <Button variant="quiet" isBusy={cancel.isPending} onClick={takeBack}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

/** Whom the member stands in for on the days chosen: an absence leaves them without. */
function StandsIn({ known, values }: { readonly known: MemberAbsences; readonly values: AbsenceValues }) {
  const t = useWords(absenceWords)
  const { list } = useFormats()
  const { fromOn, toOn } = values
  const found = standInsOn({ fromOn, toOn: toOn === '' ? null : toOn }, known.standsIn)
  if (fromOn === '' || found.length === 0) return null
  const names = list(found.map((one) => t('standsInFor', one)))
  return <Notice role="status">{t('standsIn', { isOwn: known.isOwn, member: known.name, names })}</Notice>
}
