import type { AttachmentType } from '@tandem/domain/attachments'
import { strFromU8 } from 'fflate'
import { unzip } from '../../http/read-zip.ts'

const TYPES_PART = '[Content_Types].xml'
const BODY_PART = 'word/document.xml'

function begins(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1')
}

/** A Word file without macros; what it holds is counted while it is unpacked. */
function isWord(bytes: Uint8Array): boolean {
  const zip = unzip(bytes, (name) => name === TYPES_PART || name === BODY_PART || name.endsWith('vbaProject.bin'))
  if ('refusal' in zip || !zip.parts.has(BODY_PART) || zip.parts.size > 2) return false
  return !/macroEnabled/i.test(strFromU8(zip.parts.get(TYPES_PART) ?? new Uint8Array()))
}

/** Characters that no text holds. */
const NO_TEXT = /(?![\t\n\f\r])\p{Cc}/u

function isText(bytes: Uint8Array): boolean {
  try {
    return bytes.byteLength > 0 && !NO_TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

/** What a file is by its bytes, whatever its name says; `null` for what is not kept. */
export function sniffed(bytes: Uint8Array): AttachmentType | null {
  if (latin(bytes, 0, 5) === '%PDF-') return 'pdf'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp'
  if (begins(bytes, 0x50, 0x4b)) return isWord(bytes) ? 'docx' : null
  return isText(bytes) ? 'text' : null
}
