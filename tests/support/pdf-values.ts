/** A value of a PDF: names begin with `/`, texts are byte by byte, a reference names its object. */
export type PdfValue = number | string | boolean | null | Reference | Text | PdfValue[] | Dictionary
export class Reference {
  readonly object: number
  constructor(object: number) {
    this.object = object
  }
}
export class Text {
  readonly bytes: string
  constructor(bytes: string) {
    this.bytes = bytes
  }
}
export type Dictionary = { [name: string]: PdfValue }

const SPACE = /[\0\t\n\f\r ]/
const END = /[\0\t\n\f\r ()<>[\]{}/%]/
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads the values and operators of a piece of PDF one after the other. */
export class Reader {
  at: number
  readonly #text: string
  constructor(text: string, at = 0) {
    this.#text = text
    this.at = at
  }

  isAtEnd(): boolean {
    while (this.at < this.#text.length && SPACE.test(this.#text[this.at] ?? '')) this.at += 1
    return this.at >= this.#text.length
  }

  /** An operator comes as its bare word, a name with its stroke. */
  next(): PdfValue {
    if (this.isAtEnd()) throw new Error('the PDF ends in the middle of a value')
    const rest = this.#text
    if (rest.startsWith('<<', this.at)) return this.#dictionary()
    const first = rest[this.at]
    if (first === '[') return this.#array()
    if (first === '(') return this.#literal()
    if (first === '<') return this.#hex()
    const from = this.at
    this.at += 1
    while (this.at < rest.length && !END.test(rest[this.at] ?? '')) this.at += 1
    const word = rest.slice(from, this.at)
    if (/^[-+.\d]+$/.test(word)) return this.#numberOrReference(word)
    return { true: true, false: false, null: null }[word] ?? word
  }

  #numberOrReference(word: string): PdfValue {
    const [whole] = /^ \d+ R(?![a-zA-Z])/.exec(this.#text.slice(this.at, this.at + 12)) ?? []
    if (whole === undefined) return Number(word)
    this.at += whole.length
    return new Reference(Number(word))
  }

  #dictionary(): Dictionary {
    this.at += 2
    const found: Dictionary = {}
    while (!this.isAtEnd() && !this.#text.startsWith('>>', this.at)) {
      const name = String(this.next()).slice(1)
      found[name] = this.next()
    }
    this.at += 2
    return found
  }

  #array(): PdfValue[] {
    this.at += 1
    const found: PdfValue[] = []
    while (!this.isAtEnd() && this.#text[this.at] !== ']') found.push(this.next())
    this.at += 1
    return found
  }

  #hex(): Text {
    const end = this.#text.indexOf('>', this.at)
    const digits = this.#text.slice(this.at + 1, end)
    this.at = end + 1
    return new Text(digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))))
  }

  #literal(): Text {
    let found = ''
    let depth = 1
    for (this.at += 1; ; this.at += 1) {
      const one = this.#text[this.at] ?? ''
      if (one === '\\') {
        this.at += 1
        const escaped = this.#text[this.at] ?? ''
        const [octal] = /^[0-7]{1,3}/.exec(this.#text.slice(this.at, this.at + 3)) ?? []
        if (octal !== undefined) this.at += octal.length - 1
        found += octal === undefined ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(octal, 8))
        continue
      }
      depth += one === '(' ? 1 : one === ')' ? -1 : 0
      if (depth === 0) break
      found += one
    }
    this.at += 1
    return new Text(found)
  }
}

/** The words of a text of the file's own entries: UTF-16 behind its mark, else one byte each. */
export function wordsOf(value: PdfValue | undefined): string | null {
  if (!(value instanceof Text)) return null
  const { bytes } = value
  return bytes.startsWith('\xFE\xFF') ? twoBytes(bytes.slice(2)) : bytes
}

/** UTF-16, big end first. */
export function twoBytes(bytes: string): string {
  return bytes.replace(/[\s\S]{2}/g, (pair) => String.fromCharCode((pair.charCodeAt(0) << 8) | pair.charCodeAt(1)))
}
