import { type DocumentSubjects, documentDraft, makeDocument, previewDocument } from '@tandem/contract/documents'
import { type CalendarDate, isCalendarDate } from '@tandem/domain/calendar-date'
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind, documentRefusal, fieldsAbout } from '@tandem/domain/documents'
import { LOCALES } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { DocumentView } from '../../parts/document-view.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, SelectField } from '../../parts/form-fields.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useLocale, useWords } from '../../words/locale.tsx'
import { documentKindWords, documentReaderWords, documentWords } from './document.words.ts'
import { SubjectFields } from './document-subject-fields.tsx'

type Draft = z.output<typeof documentDraft>

/** What somebody came from to make it. */
export type AskedDocument = { readonly kind: DocumentKind; readonly about: string | undefined }

export type DocumentValues = {
  readonly kind: DocumentKind
  readonly locale: Draft['locale']
  readonly placementId: string
  readonly entryId: string
  readonly checkInId: string
  readonly fromOn: string
  readonly toOn: string
  readonly extensionId: string
  readonly reviewId: string
  readonly evaluationId: string
  /** Of what is attested; empty is what the file knows. */
  readonly attestedId: string
}

/** Only what the kind is about is sent: what was chosen for another kind stays in its box. */
function bodyOf({ kind, locale, ...values }: DocumentValues) {
  const { about } = DOCUMENTS[kind]
  const when = (is: boolean, value: string) => (is && value !== '' ? value : null)
  return {
    kind,
    locale,
    placementId: when(about === 'placement', values.placementId),
    entryId: when(about === 'entry', values.entryId),
    checkInId: when(about === 'checkIn', values.checkInId),
    fromOn: when(about === 'period', values.fromOn),
    toOn: when(about === 'period', values.toOn),
    extensionId: when(about === 'extension', values.extensionId),
    reviewId: when(about === 'review', values.reviewId),
    evaluationId:
      about === 'attestation' ? when(true, values.attestedId) : when(about === 'skills', values.evaluationId),
  }
}

/** The half year before this one, or this one from its first day: what a funder asks for. */
function halfYear(today: CalendarDate): { fromOn: string; toOn: string } {
  const year = today.slice(0, 4)
  return { fromOn: today < `${year}-07-01` ? `${year}-01-01` : `${year}-07-01`, toOn: today }
}

type Props = {
  readonly episodeId: string
  readonly subjects: DocumentSubjects
  readonly today: CalendarDate
  readonly asked: AskedDocument | null
  readonly onClose: () => void
}

/** Where a kind begins: about the only job, about what came last, or about what somebody came from. */
function beginning({ subjects, today, asked }: Props): Omit<DocumentValues, 'locale'> {
  const [only] = subjects.placements
  const values = {
    kind: asked?.kind ?? ('coachingPlan' as const),
    placementId: subjects.placements.length === 1 && only !== undefined ? only.placementId : '',
    entryId: subjects.entries[0]?.entryId ?? '',
    checkInId: subjects.checkIns[0]?.checkInId ?? '',
    extensionId: subjects.extensions[0]?.extensionId ?? '',
    reviewId: subjects.reviews[0]?.reviewId ?? '',
    evaluationId: subjects.evaluations[0]?.evaluationId ?? '',
    attestedId: asked?.kind === 'skills' ? (asked.about ?? '') : '',
    ...halfYear(today),
  }
  const [field] = asked === null ? [] : fieldsAbout(asked.kind)
  return field === undefined || asked?.about === undefined ? values : { ...values, [field]: asked.about }
}

/** Chooses a document, shows what its reader will see, keeps it. */
export function MakeDocumentDialog(props: Props) {
  const { episodeId, subjects, onClose } = props
  const t = useWords(documentWords)
  const kindName = useWords(documentKindWords)
  const readerName = useWords(documentReaderWords)
  const locale = useLocale()
  const failureText = useFailureWords()
  const toast = useToast()
  const write = useWrite(makeDocument)
  const form = useForm<DocumentValues, Draft>({
    initial: { locale, ...beginning(props) },
    schema: documentDraft,
    bodyOf,
    send: (body) =>
      write.mutateAsync({ params: { episodeId }, body }).then(({ reference, version }) => {
        toast({ text: t('kept', { reference: t('version', { reference, version }) }) })
        onClose()
      }),
  })
  const { reader } = DOCUMENTS[form.values.kind]
  const fields = [
    { name: 'kind', label: t('kind') },
    { name: 'locale', label: t('language') },
    { name: 'placementId', label: t('placement') },
    { name: 'entryId', label: t('entry') },
    { name: 'checkInId', label: t('checkIn') },
    { name: 'fromOn', label: t('from') },
    { name: 'toOn', label: t('to') },
    { name: 'extensionId', label: t('extension') },
    { name: 'reviewId', label: t('review') },
    { name: 'evaluationId', label: t('evaluation') },
  ] as const
  return (
    <FormDialog title={t('make')} form={form} saveLabel={t('keep')} onClose={onClose} fields={fields}>
      <SelectField
        form={form}
        name="kind"
        label={t('kind')}
        options={DOCUMENT_KINDS.map((kind) => ({
          value: kind,
          label: t('kindOption', { kind: kindName(kind), reader: readerName(DOCUMENTS[kind].reader) }),
        }))}
      />
      <ChoiceField
        form={form}
        name="locale"
        label={t('language')}
        options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
      />
      <SubjectFields form={form} subjects={subjects} />
      {reader === 'funder' && subjects.funderRefusal !== null && (
        <Notice tone="warn">{failureText(subjects.funderRefusal)}</Notice>
      )}
      {reader === 'funder' && <p className="small">{t('names')}</p>}
      <Preview episodeId={episodeId} body={bodyOf(form.values)} />
    </FormDialog>
  )
}

type PreviewProps = { readonly episodeId: string; readonly body: ReturnType<typeof bodyOf> }

/** The same projection as the one that is kept. */
function Preview({ episodeId, body }: PreviewProps) {
  const t = useWords(documentWords)
  const failureText = useFailureWords()
  const draft = documentDraft.safeParse(body)
  const isAsked = draft.success && documentRefusal(draft.data) === null && [body.fromOn, body.toOn].every(isDayOrNone)
  const query = useQuery({
    ...read(previewDocument, { params: { episodeId }, body: draft.success ? draft.data : body }),
    enabled: isAsked,
    staleTime: 0,
  })
  return (
    <div className="stack">
      <h3>{t('sees')}</h3>
      {!isAsked && <p className="small">{t('seesNothing')}</p>}
      {isAsked && query.isPending && <Skeleton label={t('sees')} lines={6} />}
      {isAsked && query.error !== null && (
        <Notice tone="bad" title={t('notShown')}>
          {failureText(query.error.code)}
        </Notice>
      )}
      {isAsked && query.data !== undefined && query.error === null && <DocumentView content={query.data} />}
    </div>
  )
}

function isDayOrNone(day: string | null): boolean {
  return day === null || isCalendarDate(day)
}
