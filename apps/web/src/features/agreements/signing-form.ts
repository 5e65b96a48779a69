import type { AgreementParty } from '@tandem/contract/agreement-records'
import { signAgreement } from '@tandem/contract/agreement-signing'
import { addAttachment } from '@tandem/contract/attachments'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { useUpload } from '../../api/upload.ts'
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
  /** The scan of a paper. */
  readonly file: File | null
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** A signature on this device or on paper, of which a scan may be added to the agreement. The name stands there already; whoever signs may write it otherwise. */
export function useSigning(
  party: AgreementParty,
  method: 'screen' | 'paper',
  today: string,
  onDone: () => void,
  agreementId = '',
): Form<SigningValues> {
  const t = useWords(partyWords)
  const toast = useToast()
  const sign = useWrite(signAgreement)
  const upload = useUpload(addAttachment, {
    params: { subjectId: agreementId },
    query: { subjectType: 'agreement' },
  })
  const picked = useRef<File | null>(null)
  const stored = useRef<{ readonly file: File; readonly attachmentId: string } | null>(null)
  /** The paper is kept before the signature is: a file that is refused leaves the form as it is. */
  async function storeScan(): Promise<string | null> {
    const file = picked.current
    if (file === null) return null
    if (stored.current?.file !== file)
      stored.current = { file, attachmentId: (await upload.mutateAsync(file)).attachmentId }
    return stored.current.attachmentId
  }

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
      file: null,
    },
    schema: signAgreement.body,
    bodyOf: ({ file, lines, typedName, signedOn, place, interpreterName, isOnBehalf, reason, isInformed }) => {
      picked.current = file
      return {
        method,
        typedName,
        strokes: lines.length === 0 ? null : lines.map((line) => [...line]),
        signedOn,
        place: orNull(place),
        interpreterName: orNull(interpreterName),
        onBehalf: isOnBehalf ? { reason, isInformed } : null,
      }
    },
    send: async (body) => {
      const scanAttachmentId = await storeScan()
      await sign.mutateAsync({ params: { partyId: party.partyId }, body: { ...body, scanAttachmentId } })
      toast({ text: t('saved') })
      onDone()
    },
  })
}
