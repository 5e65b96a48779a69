import { voidCheckIn } from '@tandem/contract/check-ins'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { TextField } from '../../parts/form-fields.tsx'
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
  const version = useRef(checkIn.version)
  const form = useForm<{ reason: string }, z.output<typeof voidCheckIn.body>>({
    initial: { reason: '' },
    schema: voidCheckIn.body,
    bodyOf: (values) => ({ ...values, version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { checkInId: checkIn.checkInId }, body }).then(() => {
        toast({ text: t('isVoided') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('voidTitle')}
      saveLabel={t('voidSave')}
      form={form}
      fields={[{ name: 'reason', label: t('reason') }]}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p>{t('voidText')}</p>
      <TextField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  )
}
