import { openCover, readCoverDoor } from '@tandem/contract/covers'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { LongTextField } from '../../parts/form-fields.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { coverWords } from './cover.words.ts'

type Props = {
  readonly workerId: string
  /** For whoever may not even know the name. */
  readonly fallback: ReactNode
}

/** In place of the file of a colleague's person: whose it is, and the way in for who needs it now. */
export function CoverDoor({ workerId, fallback }: Props) {
  const t = useWords(coverWords)
  const query = useQuery(read(readCoverDoor, { params: { workerId } }))
  if (query.isPending) return <Skeleton label={t('loading')} lines={4} />
  const door = query.data
  if (door === undefined) return fallback
  return (
    <>
      <PageHead
        title={`${door.firstName} ${door.lastName}`}
        sub={door.coachName === null ? t('whoseNobody') : t('whose', { coach: door.coachName })}
        actions={
          <Link className={buttonClass('plain')} to="/caseload">
            {t('toCaseload')}
          </Link>
        }
      />
      <InNeed workerId={workerId} untilOn={door.untilOn} />
    </>
  )
}

function InNeed({ workerId, untilOn }: { readonly workerId: string; readonly untilOn: string }) {
  const t = useWords(coverWords)
  const failureText = useFailureWords()
  const { longDay } = useFormats()
  const toast = useToast()
  const open = useWrite(openCover)
  const form = useForm<{ reason: string }, z.output<typeof openCover.body>>({
    initial: { reason: '' },
    schema: openCover.body,
    bodyOf: (values) => values,
    send: (body) =>
      open
        .mutateAsync({ params: { workerId }, body })
        .then((opened) => toast({ text: t('opened', { day: longDay(opened.untilOn) }) })),
  })
  return (
    <Card title={t('needTitle')}>
      <form className="stack" onSubmit={form.submit} noValidate>
        <p>{t('needText', { day: longDay(untilOn) })}</p>
        <LongTextField form={form} name="reason" label={t('reason')} hint={t('reasonHint')} />
        {form.failure !== null && form.errors.length === 0 && <Notice tone="bad">{failureText(form.failure)}</Notice>}
        <div>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {t('open', { day: longDay(untilOn) })}
          </Button>
        </div>
      </form>
    </Card>
  )
}
