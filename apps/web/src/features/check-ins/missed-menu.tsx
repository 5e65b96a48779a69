import { type MissedCheckIn, voidMissedCheckIn } from '@tandem/contract/missed-check-ins'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { missedWords } from './missed.words.ts'

/** Takes back that a check-in was missed. */
export function MissedMenu({ missed }: { readonly missed: Pick<MissedCheckIn, 'missedId' | 'version'> }) {
  const t = useWords(missedWords)
  const toast = useToast()
  const write = useWrite(voidMissedCheckIn)
  const [isVoiding, setVoiding] = useState(false)
  const close = () => setVoiding(false)
  return (
    <>
      <Menu
        size="sm"
        variant="quiet"
        label={t('more')}
        items={[{ key: 'void', label: t('void'), onSelect: () => setVoiding(true) }]}
      >
        <Icon name="more" />
      </Menu>
      {isVoiding && (
        <VoidDialog
          texts={{ title: t('voidTitle'), text: t('voidText'), save: t('voidSave'), reason: t('voidReason') }}
          schema={voidMissedCheckIn.body}
          recordId={missed.missedId}
          version={missed.version}
          send={(body) =>
            write.mutateAsync({ params: { missedId: missed.missedId }, body }).then(() => {
              toast({ text: t('isVoided') })
              close()
            })
          }
          onClose={close}
        />
      )}
    </>
  )
}
