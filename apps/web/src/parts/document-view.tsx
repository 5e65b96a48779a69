import type { DocumentBlock, DocumentContent } from '@tandem/contract/document-content'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { formatsIn } from '../words/formats.ts'
import { phrase } from '../words/words.ts'
import styles from './document-view.module.css'
import { documentViewWords } from './document-view.words.ts'

type Props = {
  readonly content: DocumentContent
  /** Level of its title among the headings around it. */
  readonly level?: 2 | 3
  /** What is drawn beside a name in the signature block, by its place there. */
  readonly renderSignature?: (place: number) => ReactNode
}

/** A document as its reader will see it, in their language. */
export function DocumentView({ content, level = 3, renderSignature }: Props) {
  const { title, locale, organisationName, reference, datedOn, blocks, notWrittenHere, isLarge } = content
  const Title = `h${level}` as const
  const Part = `h${level + 1}` as 'h3' | 'h4'
  const t = (key: 'notWritten' | 'sign' | 'emptyTable') => phrase(documentViewWords, locale, key)
  return (
    <article className={classNames(styles.sheet, isLarge === true && styles.large)} lang={locale} aria-label={title}>
      <div className={styles.head}>
        <p className="strong">{organisationName}</p>
        <Title className={styles.title}>{title}</Title>
        <p className="small">
          {reference} · {formatsIn(locale).day(datedOn)}
        </p>
      </div>
      {keyed(blocks).map(([key, block]) => (
        <Block
          key={key}
          block={block}
          title={title}
          Part={Part}
          sign={t('sign')}
          emptyTable={t('emptyTable')}
          renderSignature={renderSignature}
        />
      ))}
      {notWrittenHere !== '' && (
        <>
          <Part className={styles.part}>{t('notWritten')}</Part>
          <p className="small">{notWrittenHere}</p>
        </>
      )}
    </article>
  )
}

/** Things that have no name of their own, by their place: they never move. */
function keyed<Thing>(things: readonly Thing[]): [string, Thing][] {
  return things.map((thing, at) => [String(at), thing])
}

type BlockProps = {
  readonly block: DocumentBlock
  readonly title: string
  readonly sign: string
  readonly emptyTable: string
  readonly Part: 'h3' | 'h4'
  readonly renderSignature: Props['renderSignature']
}

function Block({ block, title, Part, sign, emptyTable, renderSignature }: BlockProps) {
  if (block.type === 'newPage') return <hr className={styles.page} />
  if (block.type === 'heading') return <Part className={styles.part}>{block.text}</Part>
  if (block.type === 'paragraph') return <p className={styles.text}>{block.text}</p>
  if (block.type === 'list')
    return (
      <ul className={styles.list}>
        {keyed(block.items).map(([key, item]) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    )
  if (block.type === 'facts')
    return (
      <DefinitionList items={keyed(block.rows).map(([key, { label, text }]) => ({ key, term: label, value: text }))} />
    )
  if (block.type === 'signatures')
    return (
      <div className={styles.signatures}>
        {keyed(block.rows).map(([key, { capacity, name, told }], place) => (
          <div key={key} className={styles.signature}>
            <p className="small">{capacity}</p>
            <p className="strong">{name}</p>
            {renderSignature?.(place)}
            <p className={told === '' ? 'small' : undefined}>{told === '' ? sign : told}</p>
          </div>
        ))}
      </div>
    )
  return (
    <DataTable
      caption={block.caption === '' ? title : block.caption}
      isCaptionHidden={block.caption === ''}
      columns={keyed(block.head).map(([key, header], at) => ({
        key,
        header,
        cell: ([, cells]: [string, readonly string[]]) => <span className={styles.text}>{cells[at] ?? ''}</span>,
        isRowHeader: at === 0,
      }))}
      rows={keyed(block.rows)}
      rowKey={([key]) => key}
      empty={<p className="small">{emptyTable}</p>}
    />
  )
}
