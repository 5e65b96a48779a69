import type { DocumentBlock, DocumentContent } from '@tandem/contract/document-content'
import { type ReactNode, useId } from 'react'
import { DefinitionList } from '../ui/definition-list.tsx'
import { useFormats } from '../words/locale.tsx'
import styles from './document-view.module.css'

type Props = {
  readonly content: DocumentContent
  /** What is drawn beside a name in the signature block, by its place there. */
  readonly renderSignature?: (place: number) => ReactNode
}

/** A document as its reader sees it: for the screen, and for paper by the browser's own printing. */
export function DocumentView({ content, renderSignature }: Props) {
  const formats = useFormats()
  const titleId = useId()
  return (
    <article className={styles.document} lang={content.locale} aria-labelledby={titleId}>
      <header className={styles.head}>
        <p className="small">{content.organisationName}</p>
        <h2 id={titleId}>{content.title}</h2>
        <p className="small">
          {content.reference} · {formats.day(content.datedOn)}
        </p>
      </header>
      {placed(content.blocks).map(({ key, item }) => (
        <Block key={key} block={item} renderSignature={renderSignature} />
      ))}
      <p className={styles.aside}>{content.notWrittenHere}</p>
    </article>
  )
}

/** Parts of a document have no name of their own; their order never changes. */
function placed<Item>(items: readonly Item[]): { readonly key: string; readonly item: Item; readonly place: number }[] {
  return items.map((item, place) => ({ key: String(place), item, place }))
}

type BlockProps = { readonly block: DocumentBlock; readonly renderSignature: Props['renderSignature'] }

function Block({ block, renderSignature }: BlockProps) {
  switch (block.type) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return placed(block.text.split('\n')).map(({ key, item }) => <p key={key}>{item}</p>)
    case 'list':
      return (
        <ul className={styles.list}>
          {placed(block.items).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <DefinitionList
          items={block.rows.map(({ label, text }, place) => ({
            key: `${place}${label}`,
            term: label,
            value: <span className={styles.lines}>{text}</span>,
          }))}
        />
      )
    case 'table':
      return <DocumentTable block={block} />
    case 'signatures':
      return (
        <ul className={styles.signatures}>
          {placed(block.rows).map(({ key, place, item: { name, capacity, told } }) => (
            <li key={key} className={styles.signature}>
              <span className="small">{capacity}</span>
              <strong>{name}</strong>
              <span className={styles.room}>{renderSignature?.(place)}</span>
              {told !== '' && <span className={`small ${styles.lines}`}>{told}</span>}
            </li>
          ))}
        </ul>
      )
  }
}

function DocumentTable({ block }: { readonly block: Extract<DocumentBlock, { type: 'table' }> }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="small">{block.caption}</caption>
        <thead>
          <tr>
            {placed(block.head).map(({ key, item }) => (
              <th key={key} scope="col">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(block.rows).map((row) => (
            <tr key={row.key}>
              {placed(row.item).map(({ key, item }) => (
                <td key={key} className={styles.lines}>
                  {item}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
