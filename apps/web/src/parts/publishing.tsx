import { type FieldError, type Form, fieldIdOf } from '../api/form.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFailureWords, useFieldWords } from '../words/failure.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { publishingWords } from './publishing.words.ts'

type Publishable = Pick<Form<object>, 'formId' | 'failure' | 'errors' | 'tries' | 'current'>

type FaultsProps = {
  readonly form: Publishable
  /** A fault with what it is about: the same one can stand at many places. */
  readonly tell: (pointer: string, fault: string) => string
  /** Goes on with one's own over the version that somebody else published. */
  readonly onSeen: (version: number) => void
  readonly onTakeTheirs: () => void
}

/** What keeps a version from being published: faults that lead to their fields, or what somebody else published. */
export function PublishingFaults({ form, tell, onSeen, onTakeTheirs }: FaultsProps) {
  const t = useWords(publishingWords)
  const fieldText = useFieldWords()
  const failureText = useFailureWords()
  if (form.failure === null) return null
  if (form.failure === 'stale') return <Stale form={form} onSeen={onSeen} onTakeTheirs={onTakeTheirs} />
  if (form.errors.length === 0)
    return (
      <Notice tone="bad" title={t('wrong')}>
        {failureText(form.failure)}
      </Notice>
    )
  const textOf = ({ pointer, code }: FieldError) => tell(pointer, fieldText(code) ?? '')
  return (
    <ErrorSummary
      key={form.tries}
      title={t('wrong')}
      errors={form.errors.map((error) => ({ id: fieldIdOf(form.formId, error.pointer), text: textOf(error) }))}
    />
  )
}

function Stale({ form, onSeen, onTakeTheirs }: Omit<FaultsProps, 'tell'>) {
  const t = useWords(publishingWords)
  const { version } = form.current as { readonly version: number }
  return (
    <Notice
      tone="warn"
      title={t('wrong')}
      actions={
        <>
          <Button size="sm" onClick={() => onSeen(version)}>
            {t('publishAnyway')}
          </Button>
          <Button size="sm" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      {t('stale', { number: version })}
    </Notice>
  )
}

type Published = {
  readonly version: number
  readonly publishedAt: string | null
  readonly publishedBy: string | null
}

/** Every version, latest first, with who published it. */
export function PublishedVersions({ versions }: { readonly versions: readonly Published[] }) {
  const t = useWords(publishingWords)
  const formats = useFormats()
  return (
    <ul className="plain-list stack stack-s">
      {versions.map(({ version, publishedAt, publishedBy }) => (
        <li key={version}>
          {publishedAt === null
            ? t('firstVersion')
            : t('version', { number: version, day: formats.instant(publishedAt), name: publishedBy })}
        </li>
      ))}
    </ul>
  )
}
