import { type Ledger, type Disclosure as Line, listDisclosures } from '@tandem/contract/disclosures'
import type { Placement } from '@tandem/contract/placements'
import { outwardRefusal } from '@tandem/domain/outward'
import { workplaceName } from '@tandem/domain/placements'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AddDisclosureDialog, DecideDialog } from './disclosure-dialogs.tsx'
import { ledgerWords, listenerRoleWords, reasonWords, statusWords } from './ledger.words.ts'
import styles from './sharing.module.css'
import { sharingWords } from './sharing.words.ts'

type Props = { readonly placement: Placement; readonly firstName: string; readonly mayEdit: boolean }

type Open = { readonly what: 'add' } | { readonly what: 'decide'; readonly line: Line }

/** What may be said at one workplace: one card for each listener, and the ledger below. */
export function LedgerCard({ placement, firstName, mayEdit }: Props) {
  const t = useWords(ledgerWords)
  const s = useWords(sharingWords)
  const formats = useFormats()
  const { placementId, employerContactRefusedOn } = placement
  const employerName = workplaceName(placement)
  const query = useQuery(read(listDisclosures, { params: { placementId } }))
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Card
      title={t('title', { employer: employerName })}
      actions={
        mayEdit && (
          <Button size="sm" onClick={() => setOpen({ what: 'add' })}>
            {t('add')}
          </Button>
        )
      }
    >
      <div className="stack">
        {outwardRefusal(placement) !== null && (
          <Notice tone="warn" role="none">
            {employerContactRefusedOn === null
              ? s('invisible')
              : s('invisibleSince', { day: formats.day(employerContactRefusedOn) })}
          </Notice>
        )}
        <Loaded query={query}>
          {(ledger) => (
            <>
              {ledger.items.length === 0 ? (
                <p className="small">{t('none', { name: firstName })}</p>
              ) : (
                <div className="stack">
                  <div className={styles.listeners}>
                    {ledger.cards.map((card) => (
                      <ListenerCard
                        key={card.listener.contactId ?? card.listener.role}
                        card={card}
                        firstName={firstName}
                      />
                    ))}
                  </div>
                  <Disclosure summary={t('ledger')}>
                    <ItemList>
                      {ledger.items.map((line) => (
                        <LedgerRow
                          key={line.disclosureId}
                          line={line}
                          onDecide={mayEdit ? () => setOpen({ what: 'decide', line }) : undefined}
                        />
                      ))}
                    </ItemList>
                  </Disclosure>
                </div>
              )}
              {open?.what === 'add' && <AddDisclosureDialog ledger={ledger} onClose={close} />}
              {open?.what === 'decide' && <DecideDialog line={open.line} today={ledger.today} onClose={close} />}
            </>
          )}
        </Loaded>
      </div>
    </Card>
  )
}

type CardProps = { readonly card: Ledger['cards'][number]; readonly firstName: string }

const GROUPS = ['say', 'ifAsked', 'never'] as const
const GROUP_TONES = { say: 'ok', ifAsked: 'warn', never: 'bad' } as const

function ListenerCard({ card, firstName }: CardProps) {
  const t = useWords(ledgerWords)
  const role = useWords(listenerRoleWords)
  const reason = useWords(reasonWords)
  const formats = useFormats()
  const { listener } = card
  const open = card.never.filter((answer) => answer.because === 'notDecided')
  return (
    <section className={styles.listener}>
      <h3>{listener.name ?? (listener.role === null ? '' : role(listener.role))}</h3>
      {listener.leftOn !== null && <p className="small">{t('leftOn', { day: formats.day(listener.leftOn) })}</p>}
      {card.say.length + card.ifAsked.length === 0 && <p>{t('nothing')}</p>}
      {GROUPS.map((group) => {
        const decided = card[group].filter((answer) => answer.because !== 'notDecided')
        if (decided.length === 0) return null
        return (
          <div key={group} className="stack stack-s">
            <span>
              <Chip tone={GROUP_TONES[group]}>{t(group)}</Chip>
            </span>
            <ul className="plain-list stack stack-s">
              {decided.map((answer) => (
                <li key={answer.item}>
                  <div className="strong">{answer.item}</div>
                  {group !== 'never' && answer.wording !== null && answer.wording !== '' && <div>{answer.wording}</div>}
                  <div className="small">
                    {reason(answer.because, {
                      name: firstName,
                      who: answer.byWhom ?? 'other',
                      day: answer.decidedOn === null ? '' : formats.day(answer.decidedOn),
                    })}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {open.length > 0 && (
        <div className="stack stack-s small">
          <span className="strong">{reason('notDecided', { name: firstName })}</span>
          <span>{open.map((answer) => answer.item).join(' · ')}</span>
        </div>
      )}
    </section>
  )
}

function LedgerRow({ line, onDecide }: { readonly line: Line; readonly onDecide: (() => void) | undefined }) {
  const t = useWords(ledgerWords)
  const role = useWords(listenerRoleWords)
  const status = useWords(statusWords)
  const formats = useFormats()
  const listener = line.contactName ?? (line.role === null ? '' : role(line.role))
  return (
    <ItemRow
      title={
        <>
          <strong>{line.item}</strong> <span className="small">{t('toWhom', { listener })}</span>
        </>
      }
      sub={
        <>
          <div>
            {status(line.status)}, {formats.day(line.decidedOn)}
            {line.wording === null || line.wording === '' ? '' : ` · ${line.wording}`}
          </div>
          {line.history.map((before) => (
            <div key={before.recordedAt}>
              {t('earlier', {
                status: status(before.status),
                day: formats.day(before.decidedOn),
                name: before.recordedByName,
              })}
            </div>
          ))}
        </>
      }
      actions={
        onDecide !== undefined && (
          <Button size="sm" onClick={onDecide}>
            {t('change')}
          </Button>
        )
      }
    />
  )
}
