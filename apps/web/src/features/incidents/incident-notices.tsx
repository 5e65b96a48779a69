import { type Incident, listIncidents } from '@tandem/contract/incidents'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { incidentKindWords } from '../../parts/incidents.words.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { incidentWords } from './incident.words.ts'
import type { IncidentAct } from './incident-form.tsx'
import { HEAR } from './version-acts.ts'

type Props = { readonly episodeId: string; readonly onAct: (act: IncidentAct) => void }

/** What is wrong and still open, on top of the file, with what comes next. */
export function IncidentNotices({ episodeId, onAct }: Props) {
  const query = useQuery(read(listIncidents, { params: { episodeId } }))
  if (query.data === undefined) return null
  const { incidents, today, mayWrite } = query.data
  return incidents
    .filter(({ state }) => state !== 'closed')
    .map((incident) => (
      <IncidentLine key={incident.incidentId} incident={incident} today={today} onAct={mayWrite ? onAct : undefined} />
    ))
}

type LineProps = {
  readonly incident: Incident
  readonly today: string
  readonly onAct: ((act: IncidentAct) => void) | undefined
}

function IncidentLine({ incident, today, onAct }: LineProps) {
  const t = useWords(incidentWords)
  const kind = useWords(incidentKindWords)
  const { shortDay, list } = useFormats()
  const { severity, isSafetyEvent, missing, state, toHear } = incident
  const left = CHECK_IN_PARTIES.filter((side) => missing.includes(side))
  const next =
    state === 'open'
      ? t('toHear', {
          day: shortDay(incident.hearBothBy, today),
          sides: list(left.map((side) => t(side === 'worker' ? 'sideWorker' : 'sideEmployer'))),
        })
      : t(state === 'mediated' ? 'settled' : toHear.length === 2 ? 'bothHeard' : 'oneHeard')
  const isLate = state === 'open' && incident.hearBothBy < today
  const isPressing = state !== 'mediated' && (isSafetyEvent || severity === 'urgent' || isLate)
  return (
    <Notice tone={isPressing ? 'bad' : 'warn'} role="none">
      <span className="row row-between row-wrap">
        <span>
          <strong>{kind(incident.kind)}</strong>, {shortDay(incident.happenedOn, today)}
          {isSafetyEvent && ` · ${t('safetyChip')}`} · {next}
        </span>
        {onAct !== undefined && (
          <span className="row row-s row-wrap">
            {left.map((side) => (
              <Button key={side} size="sm" onClick={() => onAct({ what: 'hear', incident, side })}>
                {t(HEAR[side])}
              </Button>
            ))}
            {state === 'bothHeard' && (
              <Button size="sm" onClick={() => onAct({ what: 'mediate', incident })}>
                {t('mediate')}
              </Button>
            )}
            {state === 'mediated' && (
              <Button size="sm" onClick={() => onAct({ what: 'close', incident })}>
                {t('close')}
              </Button>
            )}
          </span>
        )}
      </span>
    </Notice>
  )
}
