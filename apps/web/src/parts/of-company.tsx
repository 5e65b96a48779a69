import type { CompanyJob } from '@tandem/contract/employers'
import type { ComponentProps, ReactNode } from 'react'
import type { Form } from '../api/form.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useWords } from '../words/locale.tsx'
import { SelectField } from './form-fields.tsx'
import { Loaded } from './loaded.tsx'
import { ofCompanyWords } from './of-company.words.ts'

/** About what of a company its reader may write: the jobs there whose file they write in, and the company itself. */
type WritableOfCompany = { readonly jobs: readonly CompanyJob[]; readonly mayWriteOfCompany: boolean }

type CardProps<Listed extends WritableOfCompany> = {
  readonly title: string
  readonly query: ComponentProps<typeof Loaded<Listed>>['query']
  readonly addLabel: string
  readonly onAdd: () => void
  readonly children: (listed: Listed) => ReactNode
}

/** What is known of a company, with adding to it for whoever may write of anything there. */
export function OfCompanyCard<Listed extends WritableOfCompany>(props: CardProps<Listed>) {
  const { title, query, addLabel, onAdd, children } = props
  const mayAdd = query.data !== undefined && (query.data.mayWriteOfCompany || query.data.jobs.length > 0)
  return (
    <Card
      title={title}
      actions={
        mayAdd && (
          <Button size="sm" onClick={onAdd}>
            {addLabel}
          </Button>
        )
      }
    >
      <Loaded query={query}>{children}</Loaded>
    </Card>
  )
}

/** The job that something new is most likely about: one that somebody holds now. */
export function likelyJob({ jobs }: Pick<WritableOfCompany, 'jobs'>): CompanyJob | undefined {
  return jobs.find(({ isThereNow }) => isThereNow)
}

type AboutProps = { readonly form: Form<{ placementId: string }>; readonly writable: WritableOfCompany }

/** Whether it is about one job, or about the company as a whole. */
export function AboutField({ form, writable }: AboutProps) {
  const t = useWords(ofCompanyWords)
  return (
    <SelectField
      form={form}
      name="placementId"
      label={t('about')}
      options={[
        ...writable.jobs.map(({ placementId: value, workerName: name, isThereNow }) => ({
          value,
          label: t(isThereNow ? 'aboutJob' : 'aboutFormer', { name }),
        })),
        ...(writable.mayWriteOfCompany ? [{ value: '', label: t('company') }] : []),
      ]}
    />
  )
}
