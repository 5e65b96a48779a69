import type { AgreementParty } from '@tandem/contract/agreement-records'
import { signAgreement } from '@tandem/contract/agreement-signing'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import type { DrawnLines } from '../../ui/signature-pad.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { partyWords } from './party.words.ts'

export type SigningValues = {
  readonly lines: DrawnLines
  readonly typedName: string
  readonly signedOn: string
  readonly place: string
  readonly interpreterName: string
  readonly isOnBehalf: boolean
  readonly reason: string
  readonly isInformed: boolean
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** A signature on this device or on paper. The name stands there already; whoever signs may write it otherwise. */
export function useSigning(
  party: AgreementParty,
  method: 'screen' | 'paper',
  today: string,
  onDone: () => void,
): Form<SigningValues> {
  const t = useWords(partyWords)
  const toast = useToast()
  const sign = useWrite(signAgreement)
  return useForm<SigningValues, z.output<typeof signAgreement.body>>({
    initial: {
      lines: [],
      typedName: party.name,
      signedOn: today,
      place: '',
      interpreterName: '',
      isOnBehalf: false,
      reason: '',
      isInformed: false,
    },
    schema: signAgreement.body,
    bodyOf: ({ lines, typedName, signedOn, place, interpreterName, isOnBehalf, reason, isInformed }) => ({
      method,
      typedName,
      strokes: lines.length === 0 ? null : lines.map((line) => [...line]),
      signedOn,
      place: orNull(place),
      interpreterName: orNull(interpreterName),
      onBehalf: isOnBehalf ? { reason, isInformed } : null,
    }),
    send: (body) =>
      sign.mutateAsync({ params: { partyId: party.partyId }, body }).then(() => {
        toast({ text: t('saved') })
        onDone()
      }),
  })
}
