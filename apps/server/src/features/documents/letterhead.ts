import { Buffer } from 'node:buffer'

export type LogoType = 'png' | 'jpeg'
export type Logo = { readonly type: LogoType; readonly bytes: Uint8Array }

/** What the organisation puts above its documents. */
export type Letterhead = {
  readonly logo: Logo | null
  /** Address, phone, company number: the organisation's own lines. */
  readonly lines: readonly string[]
}

export const NO_LETTERHEAD: Letterhead = { logo: null, lines: [] }

type StoredHead = { readonly lines: string[]; readonly logo: Buffer | null; readonly logoType: LogoType | null }

/** A stored head as it is drawn; none where nothing is stored. */
export function drawnHead(row: StoredHead | undefined): Letterhead {
  if (row === undefined) return NO_LETTERHEAD
  const { logo, logoType, lines } = row
  return { lines, logo: logo === null || logoType === null ? null : { type: logoType, bytes: logo } }
}

type Size = { readonly width: number; readonly height: number }

/** Markers of a JPEG after which its size stands. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(bytes: Buffer): Size | null {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** The size of a picture in its own points, or `null` where it is neither PNG nor JPEG. */
export function pictureSize(picture: Uint8Array): (Size & { readonly type: LogoType }) | null {
  const bytes = Buffer.from(picture)
  const isPng = bytes.length > 32 && bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'
  if (isPng && bytes.toString('latin1', 12, 16) === 'IHDR')
    return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  const size = bytes.length > 16 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null
  return size === null ? null : { type: 'jpeg', ...size }
}

/** The largest size of a picture within a box, its shape kept. */
export function logoSize(picture: Uint8Array, most: Size): Size {
  const { width, height } = pictureSize(picture) ?? most
  const by = Math.min(most.width / Math.max(1, width), most.height / Math.max(1, height))
  return { width: width * by, height: height * by }
}
