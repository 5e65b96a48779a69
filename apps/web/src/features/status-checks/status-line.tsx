import { type StatusCheck, voidStatusCheck } from '@tandem/contract/status-checks'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { statusResult } from '@tandem/domain/status-checks'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { contractWords } from '../../parts/placements.words.ts'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './status.module.css'
import { statusSourceWords, statusWords } from './status.words.ts'
import { useMilestoneName } from './status-milestone.ts'

type Props = {
  readonly check: StatusCheck
  readonly today: CalendarDate
  /** Absent for who may not write. */
  readonly onCorrect: (() => void) | undefined
}

/** What was told, in a line: how things stand, who says so, since when it is known. */
export function StatusLine({ check, today, onCorrect }: Props) {
  const t = useWords(statusWords)
  const nameOf = useMilestoneName()
  const [isVoiding, setVoiding] = useState(false)
  const result = useResult(check)
  const by = useBy(check, today)
  if (check.voidedAt !== null)
    return (
      <p className="small">
        <s>{result}</s> {by} · {t('voided', { reason: check.voidReason ?? '' })}
      </p>
    )
  return (
    <div className="row row-between row-top">
      <div className="grow stack stack-s">
        <span className="row row-s row-wrap">
          <span>{result}</span>
          {check.supportAsked && <Chip tone="warn">{t('supportChip')}</Chip>}
        </span>
        {check.words !== '' && <p className={styles.words}>{check.words}</p>}
        <p className="small">{by}</p>
      </div>
      {onCorrect !== undefined && (
        <Menu
          size="sm"
          variant="quiet"
          label={t('moreOf', { what: nameOf(check) })}
          items={[
            { key: 'correct', label: t('correct'), onSelect: onCorrect },
            { key: 'void', label: t('void'), tone: 'danger', onSelect: () => setVoiding(true) },
          ]}
        >
          <Icon name="more" size={16} />
        </Menu>
      )}
      {isVoiding && <VoidStatusDialog check={check} onClose={() => setVoiding(false)} />}
    </div>
  )
}

function useResult(check: StatusCheck): string {
  const t = useWords(statusWords)
  const contract = useWords(contractWords)
  const { number } = useFormats()
  const { employed, placementId, employerName, weeklyMinutes, contractType, satisfaction } = check
  const result = statusResult(check)
  const head =
    result === 'unknown' && employed === 'yes'
      ? t('whereUnknown')
      : result === 'otherJob' && placementId === null
        ? t('atWork')
        : t(result, { employer: employerName ?? '' })
  return [
    head,
    weeklyMinutes === null ? null : t('hours', { hours: number(weeklyMinutes / 60, weeklyMinutes % 60 === 0 ? 0 : 1) }),
    contractType === null ? null : contract(contractType),
    satisfaction === null ? null : t('satisfied', { value: satisfaction }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function useBy({ source, situationOn, memberName }: StatusCheck, today: CalendarDate): string {
  const t = useWords(statusWords)
  const sourceName = useWords(statusSourceWords)
  const { shortDay } = useFormats()
  const told = { day: shortDay(situationOn, today), name: memberName }
  return source === 'unknown' ? t('nobodyBy', told) : t('by', { ...told, source: sourceName(source) })
}

function VoidStatusDialog({ check, onClose }: { readonly check: StatusCheck; readonly onClose: () => void }) {
  const t = useWords(statusWords)
  const toast = useToast()
  const write = useWrite(voidStatusCheck)
  return (
    <VoidDialog
      texts={{ title: t('void'), text: t('voidText'), save: t('voidSave'), reason: t('voidReason') }}
      schema={voidStatusCheck.body}
      recordId={check.checkId}
      version={check.version}
      send={(body) =>
        write.mutateAsync({ params: { checkId: check.checkId }, body }).then(() => {
          toast({ text: t('saved') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
