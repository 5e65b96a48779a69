import { CADENCE_CHANNELS, type Cadence } from '@tandem/domain/cadence'
import { z } from 'zod'

const whole = z.int()
const by = z.enum(CADENCE_CHANNELS).nullable()

/** The lines of a rhythm as they travel; what cannot be is refused by `cadenceFaults`. */
export const cadence: z.ZodType<Cadence, Cadence> = z
  .array(
    z.discriminatedUnion('at', [
      z.strictObject({ at: z.literal('day'), day: whole, by }),
      z.strictObject({ at: z.literal('every'), days: whole, fromDay: whole, untilDay: whole.nullable(), by }),
      z.strictObject({ at: z.literal('trialEnd'), before: whole, by }),
      z.strictObject({ at: z.literal('planEnd'), before: whole, by }),
    ]),
  )
  .max(40, { error: 'too-large' })
