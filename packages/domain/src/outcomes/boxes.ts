import type { CountBoxes, OutcomeCase, Rate, RateBoxes } from './answers.ts'
import type { DenominatorDetail, ExcludedReason } from './reasons.ts'
import { percentOf } from './rounding.ts'

type Box = { count: number; readonly cases: OutcomeCase[] }

/** Sorts the cases of one answer into its boxes, counting them and, if asked, keeping them. */
export class Boxes<Reason extends ExcludedReason, Detail extends DenominatorDetail = never> {
  readonly #keepsCases: boolean
  readonly #counted: Box = { count: 0, cases: [] }
  readonly #details: Map<Detail, Box>
  readonly #reasons: Map<Reason, Box>

  constructor(keepsCases: boolean, reasons: readonly Reason[], details: readonly Detail[] = []) {
    this.#keepsCases = keepsCases
    this.#details = emptyBoxes(details)
    this.#reasons = emptyBoxes(reasons)
  }

  count(id: string, workerId: string | null, placementId?: string): void {
    this.#put(this.#counted, id, workerId, placementId)
  }

  keepInDenominator(detail: Detail, id: string, workerId: string | null, placementId?: string): void {
    this.#put(this.#details.get(detail), id, workerId, placementId)
  }

  exclude(reason: Reason, id: string, workerId: string | null, placementId?: string): void {
    this.#put(this.#reasons.get(reason), id, workerId, placementId)
  }

  /** Cases that only their number is known of. */
  countMany(number: number): void {
    this.#counted.count += number
  }

  excludeMany(reason: Reason, number: number): void {
    const box = this.#reasons.get(reason)
    if (box !== undefined) box.count += number
  }

  #put(box: Box | undefined, id: string, workerId: string | null, placementId: string | undefined): void {
    if (box === undefined) return
    box.count += 1
    if (this.#keepsCases) box.cases.push(placementId === undefined ? { id, workerId } : { id, workerId, placementId })
  }

  excludedFor(reason: Reason): number {
    return this.#reasons.get(reason)?.count ?? 0
  }

  rateAnswer(): Rate & {
    population: number
    counts: RateBoxes<number>
    cases: RateBoxes<readonly OutcomeCase[]> | null
  } {
    const numerator = this.#counted.count
    const denominator = numerator + total(this.#details)
    return {
      numerator,
      denominator,
      percent: percentOf(numerator, denominator),
      population: denominator + total(this.#reasons),
      counts: { numerator, denominatorOnly: countsOf(this.#details), excluded: countsOf(this.#reasons) },
      cases: this.#keepsCases
        ? {
            numerator: this.#counted.cases,
            denominatorOnly: casesOf(this.#details),
            excluded: casesOf(this.#reasons),
          }
        : null,
    }
  }

  countAnswer(): {
    population: number
    counts: CountBoxes<number>
    cases: CountBoxes<readonly OutcomeCase[]> | null
  } {
    return {
      population: this.#counted.count + total(this.#reasons),
      counts: { counted: this.#counted.count, excluded: countsOf(this.#reasons) },
      cases: this.#keepsCases ? { counted: this.#counted.cases, excluded: casesOf(this.#reasons) } : null,
    }
  }
}

function emptyBoxes<Code extends string>(codes: readonly Code[]): Map<Code, Box> {
  return new Map(codes.map((code) => [code, { count: 0, cases: [] }]))
}

function total(boxes: ReadonlyMap<string, Box>): number {
  let sum = 0
  for (const box of boxes.values()) sum += box.count
  return sum
}

function countsOf<Code extends string>(boxes: ReadonlyMap<Code, Box>): Partial<Record<Code, number>> {
  const counts: Partial<Record<Code, number>> = {}
  for (const [code, box] of boxes) counts[code] = box.count
  return counts
}

function casesOf<Code extends string>(boxes: ReadonlyMap<Code, Box>): Partial<Record<Code, readonly OutcomeCase[]>> {
  const cases: Partial<Record<Code, readonly OutcomeCase[]>> = {}
  for (const [code, box] of boxes) cases[code] = box.cases
  return cases
}
