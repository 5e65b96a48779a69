import type { ReplyOf } from '@tandem/contract/endpoint'
import { IMPORT_NOUNS, listImports, readImport } from '@tandem/contract/imports'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { ChooseFile } from './choose-file.tsx'
import { DoneCard, type Sees } from './done-card.tsx'
import { importWords } from './import.words.ts'
import type { Written } from './preview-card.tsx'
import { Review } from './review.tsx'

type Earlier = ReplyOf<typeof listImports>['imports'][number]

/** From the spreadsheet of today to Tandem. A file that waits is taken up where it was left. */
export function ImportScreen({ mayImport, sees }: { readonly mayImport: boolean; readonly sees: Sees }) {
  const t = useWords(importWords)
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      {mayImport ? <Import sees={sees} /> : <EmptyState title={t('noAccess')}>{t('noAccessText')}</EmptyState>}
    </>
  )
}

function Import({ sees }: { readonly sees: Sees }) {
  const query = useQuery(read(listImports, {}))
  const [written, setWritten] = useState<Written | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  const waiting = query.data?.imports.find((one) => one.writtenAt === null)?.importId ?? null

  /* A file stays on the page until its end is told, whatever the list says meanwhile. */
  useEffect(() => {
    if (waiting !== null) setTaken((before) => before ?? waiting)
  }, [waiting])

  if (written !== null)
    return (
      <DoneCard
        written={written}
        sees={sees}
        onAnother={() => {
          setTaken(null)
          setWritten(null)
        }}
      />
    )
  return (
    <Loaded query={query}>
      {({ imports }) => {
        const shown = taken ?? waiting
        if (shown !== null)
          return <OneFile key={shown} importId={shown} onWritten={setWritten} onForgotten={() => setTaken(null)} />
        return (
          <div className="stack">
            <ChooseFile onTaken={setTaken} />
            <EarlierCard imports={imports} />
          </div>
        )
      }}
    </Loaded>
  )
}

type FileProps = {
  readonly importId: string
  readonly onWritten: (written: Written) => void
  readonly onForgotten: () => void
}

function OneFile({ importId, onWritten, onForgotten }: FileProps) {
  const query = useQuery({ ...read(readImport, { params: { importId } }), refetchOnWindowFocus: false })
  const [isWriting, setWriting] = useState(false)
  const isForgotten = query.error?.code === 'not-found'
  if (isForgotten || (query.data?.preview === null && !isWriting))
    return <GoneNotice isForgotten={isForgotten} onLeave={onForgotten} />
  return (
    <Loaded query={query} lines={12}>
      {(file) =>
        file.preview !== null && (
          <Review
            file={file}
            preview={file.preview}
            onWriting={setWriting}
            onWritten={onWritten}
            onForgotten={onForgotten}
          />
        )
      }
    </Loaded>
  )
}

/** The file was written or forgotten in another window: there is nothing left to decide on. */
function GoneNotice({ isForgotten, onLeave }: { readonly isForgotten: boolean; readonly onLeave: () => void }) {
  const t = useWords(importWords)
  const client = useQueryClient()
  const leave = () => client.invalidateQueries({ queryKey: read(listImports, {}).queryKey }).then(onLeave)
  return (
    <Notice
      tone="warn"
      title={t(isForgotten ? 'goneForgotten' : 'goneWritten')}
      actions={<Button onClick={() => void leave()}>{t('another')}</Button>}
    />
  )
}

function EarlierCard({ imports }: { readonly imports: readonly Earlier[] }) {
  const t = useWords(importWords)
  const { instant } = useFormats()
  return (
    <Card title={t('earlierTitle')}>
      {imports.length === 0 ? (
        <p className="small">{t('earlierNone')}</p>
      ) : (
        <ItemList label={t('earlierTitle')}>
          {imports.map(({ importId, fileName, memberName, createdAt, writtenAt, counts }) => (
            <ItemRow
              key={importId}
              title={fileName}
              sub={[
                t('earlierBy', { name: memberName, day: instant(writtenAt ?? createdAt) }),
                ...(counts === null ? [] : [t('earlierCounts', totals(counts))]),
              ].join(' · ')}
            />
          ))}
        </ItemList>
      )}
    </Card>
  )
}

function totals(counts: NonNullable<Earlier['counts']>) {
  const sum = (figure: 'created' | 'updated') => IMPORT_NOUNS.reduce((all, noun) => all + counts[noun][figure], 0)
  return { created: sum('created'), updated: sum('updated') }
}
