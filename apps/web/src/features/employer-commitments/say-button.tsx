import { listCommitments } from '@tandem/contract/employer-commitments'
import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { read } from '../../api/query.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/locale.tsx'
import { commitmentWords } from './commitment.words.ts'

const SayDialog = lazy(() => import('./say-dialog.tsx').then((file) => ({ default: file.SayDialog })))

type Props = {
  readonly employerId: string
  readonly commitmentId: string
  readonly words: string
  readonly isPrimary?: boolean
}

/** Asks how a promise went, away from the company's file. */
export function SayButton({ employerId, commitmentId, words, isPrimary = false }: Props) {
  const t = useWords(commitmentWords)
  const [isOpen, setOpen] = useState(false)
  const query = useQuery({ ...read(listCommitments, { params: { employerId } }), enabled: isOpen })
  const commitment = query.data?.commitments.find((one) => one.commitmentId === commitmentId)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        size="sm"
        variant={isPrimary ? 'primary' : 'plain'}
        aria-label={t('sayNamed', { words })}
        isBusy={isOpen && query.isPending}
        onClick={() => setOpen(true)}
      >
        {t('say')}
      </Button>
      {isOpen && query.data !== undefined && commitment !== undefined && (
        <LateForm onClose={close}>
          <SayDialog commitment={commitment} today={query.data.today} onClose={close} />
        </LateForm>
      )}
    </>
  )
}
