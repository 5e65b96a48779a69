import { listPlans } from '@tandem/contract/plans'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import { AskExtensionDialog } from './ask-extension-dialog.tsx'
import { extensionWords } from './extension.words.ts'

type Props = { readonly episodeId: string; readonly onClose: () => void }

/** Asks for more time and hours of the plan that runs, from elsewhere than its own card. */
export function AskHours({ episodeId, onClose }: Props) {
  const t = useWords(extensionWords)
  const query = useQuery(read(listPlans, { params: { episodeId } }))
  const { plans = [], rules } = query.data ?? {}
  const plan =
    plans.find(({ mayExtend }) => mayExtend) ??
    plans.find(({ status, decision }) => status === 'agreed' && decision === null)
  if (plan !== undefined && rules !== undefined)
    return <AskExtensionDialog plan={plan} rules={rules} asked={null} onClose={onClose} />
  return (
    <Dialog
      title={t('askTitle')}
      size="sm"
      onDismiss={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('understood')}
        </Button>
      }
    >
      <Loaded query={query} lines={2}>
        {() => <p>{t('noPlan')}</p>}
      </Loaded>
    </Dialog>
  )
}
