import { type KeptDocument, listDocuments, readDocument } from '@tandem/contract/documents'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { DocumentView } from '../../parts/document-view.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import { documentReaderWords, documentWords } from './document.words.ts'
import { type AskedDocument, MakeDocumentDialog } from './make-document-dialog.tsx'

type Props = {
  readonly episodeId: string
  readonly today: CalendarDate
  readonly mayMake: boolean
  /** A document that somebody came here to make. */
  readonly asked: AskedDocument | null
  readonly onAskedDone: () => void
}

/** The documents of a file: made from what is recorded, shown before they are kept. */
export function DocumentsTab({ episodeId, today, mayMake, asked, onAskedDone }: Props) {
  const t = useWords(documentWords)
  const query = useQuery(read(listDocuments, { params: { episodeId } }))
  const [isMaking, setMaking] = useState(false)
  const [opened, setOpened] = useState<KeptDocument | null>(null)
  const list = (documents: readonly KeptDocument[], label: string) => (
    <ItemList label={label}>
      {documents.map((document) => (
        <Line key={document.documentId} document={document} today={today} onOpen={() => setOpened(document)} />
      ))}
    </ItemList>
  )
  return (
    <Card
      title={t('title')}
      actions={
        mayMake && (
          <Button size="sm" variant="primary" onClick={() => setMaking(true)}>
            {t('make')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ documents, subjects }) => {
          const latest = documents.filter(({ isLatest }) => isLatest)
          const earlier = documents.filter(({ isLatest }) => !isLatest)
          return (
            <>
              {documents.length === 0 ? (
                <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
              ) : (
                list(latest, t('title'))
              )}
              {earlier.length > 0 && (
                <Disclosure summary={t('again', { count: earlier.length })}>
                  {list(earlier, t('again', { count: earlier.length }))}
                </Disclosure>
              )}
              {(isMaking || (asked !== null && mayMake)) && (
                <MakeDocumentDialog
                  episodeId={episodeId}
                  subjects={subjects}
                  today={today}
                  asked={asked}
                  onClose={() => {
                    setMaking(false)
                    if (asked !== null) onAskedDone()
                  }}
                />
              )}
            </>
          )
        }}
      </Loaded>
      {opened !== null && <DocumentDialog document={opened} onClose={() => setOpened(null)} />}
    </Card>
  )
}

function Downloads({ document }: { readonly document: KeptDocument }) {
  const t = useWords(documentWords)
  const { documentId, title, reference, version } = document
  const named = { title, reference: t('version', { reference, version }) }
  const address = `/api/documents/${documentId}/file`
  return (
    <>
      <a className={buttonClass('plain', 'sm')} href={`${address}.pdf`} download aria-label={t('pdfNamed', named)}>
        {t('pdf')}
      </a>
      <a className={buttonClass('plain', 'sm')} href={`${address}.docx`} download aria-label={t('wordNamed', named)}>
        {t('word')}
      </a>
    </>
  )
}

type LineProps = { readonly document: KeptDocument; readonly today: CalendarDate; readonly onOpen: () => void }

function Line({ document, today, onOpen }: LineProps) {
  const t = useWords(documentWords)
  const readerName = useWords(documentReaderWords)
  const { shortDay } = useFormats()
  const { title, reference, version, reader, locale, createdByName } = document
  const numbered = t('version', { reference, version })
  return (
    <ItemRow
      lead={<span className="small">{shortDay(document.datedOn, today)}</span>}
      title={
        <span className="row row-s row-wrap">
          <strong>{title}</strong>
          <Chip>{readerName(reader)}</Chip>
        </span>
      }
      sub={[numbered, LANGUAGES[locale], t('madeBy', { name: createdByName })].join(' · ')}
      actions={
        <>
          <Button size="sm" onClick={onOpen} aria-label={t('openNamed', { title, reference: numbered })}>
            {t('open')}
          </Button>
          <Downloads document={document} />
        </>
      }
    />
  )
}

/** Nothing in a document can be pressed: without a stop of its own the keyboard could not scroll it. */
const readByKeyboard = (title: string) => ({ role: 'group', tabIndex: 0, 'aria-label': title })

function DocumentDialog({ document, onClose }: { readonly document: KeptDocument; readonly onClose: () => void }) {
  const t = useWords(documentWords)
  const kept = useQuery(read(readDocument, { params: { documentId: document.documentId } }))
  const { reference, version } = document
  return (
    <Dialog
      title={t('version', { reference, version })}
      onDismiss={onClose}
      closeLabel={t('close')}
      actions={
        <>
          <Downloads document={document} />
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <Loaded query={kept}>
        {({ content }) => (
          <div {...readByKeyboard(content.title)}>
            <DocumentView content={content} />
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}
