import { voidCheckIn } from '@tandem/contract/check-ins'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'

type Recorded = { readonly checkInId: string; readonly version: number }

type Props = { readonly checkIn: Recorded; readonly onCorrect: () => void }

/** What may be done to a check-in that was recorded: correct it, or void it with a reason. */
export function CheckInMenu({ checkIn, onCorrect }: Props) {
  const t = useWords(checkInFormWords)
  const [isVoiding, setVoiding] = useState(false)
  return (
    <>
      <Menu
        size="sm"
        variant="quiet"
        label={t('more')}
        items={[
          { key: 'correct', label: t('correct'), onSelect: onCorrect },
          { key: 'void', label: t('void'), tone: 'danger', onSelect: () => setVoiding(true) },
        ]}
      >
        <Icon name="more" />
      </Menu>
      {isVoiding && <VoidCheckInDialog checkIn={checkIn} onClose={() => setVoiding(false)} />}
    </>
  )
}

function VoidCheckInDialog({ checkIn, onClose }: { readonly checkIn: Recorded; readonly onClose: () => void }) {
  const t = useWords(checkInFormWords)
  const toast = useToast()
  const write = useWrite(voidCheckIn)
  return (
    <VoidDialog
      texts={{ title: t('voidTitle'), text: t('voidText'), save: t('voidSave'), reason: t('reason') }}
      schema={voidCheckIn.body}
      recordId={checkIn.checkInId}
      version={checkIn.version}
      send={(body) =>
        write.mutateAsync({ params: { checkInId: checkIn.checkInId }, body }).then(() => {
          toast({ text: t('isVoided') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
