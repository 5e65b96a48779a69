import type { ReplyOf } from '@tandem/contract/endpoint'
import { readShares, setShare } from '@tandem/contract/member-shares'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, NumberField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { shareWords } from './share.words.ts'

type Props = { readonly memberId: string; readonly onClose: () => void }

/** How much of a full time a coach works, over time. */
export function ShareDialog({ memberId, onClose }: Props) {
  const t = useWords(shareWords)
  const query = useQuery(read(readShares, { params: { memberId } }))
  if (query.data !== undefined) return <ShareForm memberId={memberId} known={query.data} onClose={onClose} />
  return (
    <Dialog title={t('loading')} closeLabel={t('close')} onDismiss={onClose}>
      <Loaded query={query}>{() => null}</Loaded>
    </Dialog>
  )
}

type Known = ReplyOf<typeof readShares>

function ShareForm({ memberId, known, onClose }: Props & { readonly known: Known }) {
  const t = useWords(shareWords)
  const { day } = useFormats()
  const toast = useToast()
  const write = useWrite(setShare)
  const form = useForm<{ percent: number | null; fromOn: string }, z.output<typeof setShare.body>>({
    initial: { percent: known.now, fromOn: known.today },
    schema: setShare.body.required().extend({ percent: setShare.body.shape.percent.unwrap() }),
    bodyOf: (values) => values,
    send: async (body) => {
      await write.mutateAsync({ params: { memberId }, body })
      toast({ text: t('saved', { name: known.name, percent: body.percent, day: day(body.fromOn) }) })
      onClose()
    },
  })
  return (
    <FormDialog
      size="sm"
      title={t('title', { name: known.name })}
      saveLabel={t('save')}
      form={form}
      onClose={onClose}
      isToldBeside
      fields={[
        { name: 'percent', label: t('percent') },
        { name: 'fromOn', label: t('fromOn') },
      ]}
    >
      <p>{t('text', { now: known.now })}</p>
      <NumberField form={form} name="percent" label={t('percent')} suffix="%" />
      <DateField form={form} name="fromOn" label={t('fromOn')} />
      <Shares memberId={memberId} known={known} />
    </FormDialog>
  )
}

/** What was said before, each day to be taken back out. */
function Shares({ memberId, known: { shares } }: { readonly memberId: string; readonly known: Known }) {
  const t = useWords(shareWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const write = useWrite(setShare)
  if (shares.length === 0) return <p className="small">{t('always')}</p>
  return (
    <section aria-label={t('history')}>
      <h3>{t('history')}</h3>
      {write.error !== null && (
        <Notice tone="bad" title={t('notRemoved')}>
          {failureText(write.error.code)}
        </Notice>
      )}
      <ItemList label={t('history')}>
        {shares.map(({ percent, fromOn }) => {
          const told = { percent, day: formats.day(fromOn) }
          return (
            <ItemRow
              key={fromOn}
              title={t('line', told)}
              actions={
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('removeOf', told)}
                  isBusy={write.isPending}
                  onClick={() => write.mutate({ params: { memberId }, body: { fromOn, percent: null } })}
                >
                  {t('remove')}
                </Button>
              }
            />
          )
        })}
      </ItemList>
    </section>
  )
}
