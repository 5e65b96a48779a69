import type { Agreement } from '@tandem/contract/agreement-records'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { draftWords } from './draft.words.ts'

type Props = { readonly signatures: NonNullable<Agreement['draft']>['signatures'] }

/** Whose signature on the former version stays, should the draft be sent as it is, and whose is asked again. */
export function DraftSignatures({ signatures }: Props) {
  const t = useWords(draftWords)
  const formats = useFormats()
  if (signatures.length === 0) return null
  const names = (stays: boolean) =>
    formats.list(signatures.filter((one) => one.stays === stays).map(({ name }) => name))
  const [kept, asked] = [names(true), names(false)]
  return (
    <Notice role="status" title={t('signatures')}>
      <ul className="plain-list">
        {kept !== '' && <li>{t('signatureStays', { names: kept })}</li>}
        {asked !== '' && <li>{t('signatureAsked', { names: asked })}</li>}
      </ul>
    </Notice>
  )
}
