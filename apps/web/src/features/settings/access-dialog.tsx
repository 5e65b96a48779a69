import { type Member, setMemberDisabled } from '@tandem/contract/members'
import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

type Props = { readonly member: Member; readonly onClose: () => void }

/** Closes or opens an access, once what follows has been read. */
export function AccessDialog({ member, onClose }: Props) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const client = useQueryClient()
  const put = useWrite(setMemberDisabled)
  const { memberId, name, version, isDisabled } = member
  const act = () =>
    put.mutate(
      { params: { memberId }, body: { isDisabled: !isDisabled, version } },
      {
        onSuccess: () => {
          toast({ text: t('saved') })
          onClose()
        },
        onError: () => void client.invalidateQueries({ queryKey: ['members'] }),
      },
    )
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t(isDisabled ? 'enableTitle' : 'disableTitle', { name })}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant={isDisabled ? 'primary' : 'danger'} isBusy={put.isPending} onClick={act}>
            {t(isDisabled ? 'enable' : 'disable')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {put.error !== null && <Notice tone="bad">{failureText(put.error.code)}</Notice>}
        <p>{t(isDisabled ? 'enableText' : 'disableText')}</p>
      </div>
    </Dialog>
  )
}
