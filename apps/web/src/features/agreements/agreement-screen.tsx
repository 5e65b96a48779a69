import type { Agreement } from '@tandem/contract/agreement-records'
import { readAgreement } from '@tandem/contract/agreements'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import { AmendDialog, DiscardDialog, EndDialog } from './agreement-acts.tsx'
import { StateChip, useAgainstLine, useSpanLine } from './agreement-state.tsx'
import { type Colleague, DraftEditor } from './draft-editor.tsx'
import type { MadeLink } from './link-box.tsx'
import { SentAgreement } from './sent-agreement.tsx'

type Props = {
  readonly workerId: string
  readonly agreementId: string
  readonly memberId: string
  /** Members who may stand in an agreement as its coach or coordinator. */
  readonly colleagues: readonly Colleague[]
}

/** One agreement: written while it is a draft, signed once it was sent, readable for ever. */
export function AgreementScreen(props: Props) {
  const { agreementId } = props
  const t = useWords(agreementWords)
  const query = useQuery(read(readAgreement, { params: { agreementId } }))
  const code = query.data === undefined ? query.error?.code : undefined
  if (code === 'not-found' || code === 'invalid')
    return (
      <EmptyPage
        title={t('noFileTitle')}
        action={
          <Link className={buttonClass('primary')} to="/caseload">
            {t('toCaseload')}
          </Link>
        }
      >
        {t('noFileText')}
      </EmptyPage>
    )
  return (
    <Loaded query={query} lines={8}>
      {({ agreement, today }) => <Shown {...props} agreement={agreement} today={today} />}
    </Loaded>
  )
}

type Open = 'amend' | 'end' | 'discard' | null

function Shown({
  agreement,
  today,
  memberId,
  colleagues,
  workerId,
}: Props & { readonly agreement: Agreement; readonly today: string }) {
  const t = useWords(agreementWords)
  const kind = useWords(agreementKindWords)
  const formats = useFormats()
  const span = useSpanLine(today)(agreement)
  const against = useAgainstLine(today)(agreement)
  const [open, setOpen] = useState<Open>(null)
  const [links, setLinks] = useState<readonly MadeLink[]>([])
  const close = () => setOpen(null)
  const { state, mayEdit } = agreement
  const isDraft = state === 'draft'
  const acts: MenuItem[] = [
    ...(isDraft || state === 'ended' ? [] : [{ key: 'amend', label: t('amend'), onSelect: () => setOpen('amend') }]),
    ...(state === 'inForce' ? [{ key: 'end', label: t('end'), onSelect: () => setOpen('end') }] : []),
    ...(isDraft && agreement.versionNumber === 1
      ? [{ key: 'discard', label: t('discard'), onSelect: () => setOpen('discard') }]
      : []),
  ]
  return (
    <>
      <PageHead
        title={
          <span className="row row-s row-wrap">
            {kind(agreement.kind)} <StateChip state={state} />
          </span>
        }
        sub={
          <>
            <Link className="noprint" to="/people/$workerId" params={{ workerId }} search={{ tab: 'agreements' }}>
              {t('back', { name: agreement.workerName })}
            </Link>
            <span className="noprint"> · </span>
            {span}
          </>
        }
        actions={
          <>
            {!isDraft && (
              <Button onClick={() => window.print()}>
                <Icon name="print" size={16} /> {t('print')}
              </Button>
            )}
            {mayEdit && acts.length > 0 && (
              <Menu label={t('title')} items={acts}>
                <Icon name="more" />
              </Menu>
            )}
          </>
        }
      />
      {agreement.isContactRefused && (
        <Notice tone="warn" role="none">
          {t('contactRefused')}
        </Notice>
      )}
      {against !== null && (
        <Notice tone="bad" role="none">
          {against}
        </Notice>
      )}
      {agreement.endedOn !== null && agreement.endReason !== null && (
        <Notice role="none">
          {t('endedBecause', { day: formats.day(agreement.endedOn), reason: agreement.endReason })}
        </Notice>
      )}
      {isDraft && agreement.draft !== null ? (
        <DraftEditor
          key={agreement.versionNumber}
          agreement={agreement}
          draft={agreement.draft}
          today={today}
          colleagues={colleagues}
          onSent={setLinks}
        />
      ) : (
        <SentAgreement agreement={agreement} today={today} memberId={memberId} links={links} onLinks={setLinks} />
      )}
      {open === 'amend' && <AmendDialog agreement={agreement} onClose={close} />}
      {open === 'end' && <EndDialog agreement={agreement} today={today} onClose={close} />}
      {open === 'discard' && <DiscardDialog agreement={agreement} workerId={workerId} onClose={close} />}
    </>
  )
}
