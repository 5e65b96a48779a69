import type { DocumentContent } from '@tandem/contract/document-content'
import type { Letterhead } from './letterhead.ts'
import type { DrawnSignatures } from './pdf-signatures.ts'
import { PdfWriter } from './pdf-writer.ts'
import type { Pace } from './sheet.ts'

/** Tried in turn where the last page would be nearly empty: as far as a page stays calm to read. */
const CLOSER: readonly Pace[] = [0.8, 0.6]
/** The share of a page below which it is nearly empty. */
const NEARLY_EMPTY = 0.5

/**
 * A document as a tagged PDF: A4, fonts inside, headings, lists and tables named as such, in the order of reading. What
 * would leave a last page nearly empty is written closer together, if that saves the page.
 */
export async function pdfOf(
  content: DocumentContent,
  letterhead: Letterhead,
  drawn: DrawnSignatures = [],
): Promise<Uint8Array> {
  const laidOut = (pace: Pace) => {
    const writer = new PdfWriter(content, drawn, pace)
    writer.layOut(letterhead)
    return writer
  }
  const usual = laidOut(1)
  const { pages, last } = usual.filled()
  if (pages === 1 || last >= NEARLY_EMPTY) return usual.write()
  for (const pace of CLOSER) {
    const closer = laidOut(pace)
    if (closer.filled().pages < pages) return closer.write()
  }
  return usual.write()
}
