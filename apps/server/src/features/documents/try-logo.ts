import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { LOGO_BYTES } from '@tandem/contract/document-settings'
import { pdfOf } from './document-pdf.ts'
import { type LogoType, pictureSize } from './letterhead.ts'

/** A picture larger than this many points a side takes more memory to draw than a logo is worth. */
const MOST_POINTS = 2_000
/** Samples of a point, by the kind of colour that a PNG names. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const EMPTY = { title: '', organisationName: '', reference: '', notWrittenHere: '', blocks: [] }

/** Danger: the library unpacks a PNG in the background, where a broken one would end the process. It is unpacked here first. */
function isSoundPng(bytes: Buffer): boolean {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth = 0, colour = -1, , , interlace = 1] = bytes.subarray(24, 29)
  const samples = SAMPLES[colour]
  if (samples === undefined || interlace !== 0 || ![1, 2, 4, 8, 16].includes(depth)) return false
  const expected = (1 + Math.ceil((width * samples * depth) / 8)) * height
  return inflateSync(Buffer.concat(parts), { maxOutputLength: expected + 1 }).length === expected
}

/** A JPEG that was cut off has no end. */
function isWholeJpeg(bytes: Buffer): boolean {
  return bytes.indexOf(Buffer.from([0xff, 0xda])) > 0 && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0
}

/** The type of a picture that documents can show, tried out; `null` for every other file, whatever its name says. */
export async function canBeDrawn(bytes: Buffer): Promise<LogoType | null> {
  const size = pictureSize(bytes)
  if (size === null || bytes.byteLength > LOGO_BYTES) return null
  if (Math.min(size.width, size.height) < 1 || Math.max(size.width, size.height) > MOST_POINTS) return null
  try {
    if (!(size.type === 'png' ? isSoundPng(bytes) : isWholeJpeg(bytes))) return null
    const logo = { type: size.type, bytes }
    await pdfOf({ ...EMPTY, locale: 'en', datedOn: '2026-01-01' }, { logo, lines: [] })
    return size.type
  } catch {
    return null
  }
}
