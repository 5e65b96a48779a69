import type { DocumentKind } from '@tandem/domain/documents'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button.tsx'
import { useWords } from '../words/locale.tsx'
import { documentLinkWords } from './document-link.words.ts'

type Props = {
  readonly workerId: string
  readonly kind: DocumentKind
  /** The review or the request that it is about. */
  readonly about?: string
  readonly size?: 'md' | 'sm'
  /** What the link says; to make the document, unless told. */
  readonly text?: string
  /** Of what, for whoever hears several such links. */
  readonly label?: string
}

/** From what is written down to the document that is made of it. */
export function DocumentLink({ workerId, kind, about, size = 'md', text, label }: Props) {
  const t = useWords(documentLinkWords)
  return (
    <Link
      className={buttonClass('plain', size)}
      to="/people/$workerId"
      params={{ workerId }}
      search={{ tab: 'documents', make: kind, about }}
      {...(label === undefined ? {} : { 'aria-label': t('makeOf', { what: label }) })}
    >
      {text ?? t('make')}
    </Link>
  )
}
