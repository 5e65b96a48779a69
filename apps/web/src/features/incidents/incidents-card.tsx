import { type Incident, listIncidents } from '@tandem/contract/incidents'
import { CHECK_IN_PARTIES, type CheckInParty } from '@tandem/domain/check-ins'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { incidentKindWords, mediationOutcomeWords } from '../../parts/incidents.words.ts'
import { Party } from '../../parts/party.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { incidentRaiserWords, incidentSeverityWords, incidentStateWords, incidentWords } from './incident.words.ts'
import type { IncidentAct } from './incident-form.tsx'
import styles from './incidents.module.css'
import { HEAR, MEND, versionsOf } from './version-acts.ts'

type OnAct = ((act: IncidentAct) => void) | undefined

type Props = { readonly episodeId: string; readonly onAct: (act: IncidentAct) => void }

/** What went wrong, as both sides tell it. Where nothing did, nothing stands here. */
export function IncidentsCard({ episodeId, onAct }: Props) {
  const t = useWords(incidentWords)
  const query = useQuery(read(listIncidents, { params: { episodeId } }))
  if (query.data === undefined || query.data.incidents.length === 0) return null
  const { incidents, mayWrite } = query.data
  return (
    <Card title={t('title')}>
      <div className="stack">
        {incidents.map((incident) => (
          <IncidentBlock key={incident.incidentId} incident={incident} onAct={mayWrite ? onAct : undefined} />
        ))}
        <p className="small">{t('house')}</p>
      </div>
    </Card>
  )
}

function IncidentBlock({ incident, onAct }: { readonly incident: Incident; readonly onAct: OnAct }) {
  const t = useWords(incidentWords)
  const kind = useWords(incidentKindWords)
  const state = useWords(incidentStateWords)
  const severity = useWords(incidentSeverityWords)
  const raiser = useWords(incidentRaiserWords)
  const { day } = useFormats()
  const { employerName, happenedOn, closedOn, lessons } = incident
  const isClosed = closedOn !== null
  const acts = useActs(incident, onAct)
  return (
    <div className="row row-between row-top">
      <div className="grow">
        <Disclosure
          isOpenAtFirst={!isClosed}
          summary={
            <span className="row row-s row-wrap">
              <strong>{kind(incident.kind)}</strong>
              <span className="small">
                {employerName === null ? day(happenedOn) : t('at', { day: day(happenedOn), employer: employerName })}
              </span>
              <Chip tone={isClosed ? 'neutral' : 'warn'}>{state(incident.state)}</Chip>
              {incident.isSafetyEvent && <Chip tone={isClosed ? 'neutral' : 'bad'}>{t('safetyChip')}</Chip>}
            </span>
          }
        >
          <div className="stack">
            <p className="small">
              {t('facts', { severity: severity(incident.severity), raiser: raiser(incident.raisedBy) })}{' '}
              {incident.isSafetyEvent && !isClosed && t(incident.toHear.length === 2 ? 'safetyDo' : 'safetyDoAlone')}
            </p>
            <div className={styles.sides}>
              {CHECK_IN_PARTIES.map((side) => (
                <SideVersion key={side} incident={incident} side={side} />
              ))}
            </div>
            <Mediations incident={incident} />
            <Reopenings incident={incident} />
            {isClosed && (
              <p className={styles.words}>
                <strong>{t('learnt')}</strong> {lessons}{' '}
                <span className="small">{t('closed', { day: day(closedOn) })}</span>
              </p>
            )}
          </div>
        </Disclosure>
      </div>
      {acts.length > 0 && (
        <Menu size="sm" label={t('more', { kind: kind(incident.kind) })} items={acts}>
          <Icon name="more" size={16} />
        </Menu>
      )}
    </div>
  )
}

function useActs(incident: Incident, onAct: OnAct): MenuItem[] {
  const t = useWords(incidentWords)
  const { mediations, state, toHear } = incident
  if (onAct === undefined) return []
  if (state === 'closed')
    return [{ key: 'reopen', label: t('reopen'), onSelect: () => onAct({ what: 'reopen', incident }) }]
  const isHeard = (side: CheckInParty) => versionsOf(incident, side).length > 0
  const heard = (side: CheckInParty): MenuItem => ({
    key: side,
    label: t(isHeard(side) ? MEND[side] : HEAR[side]),
    onSelect: () => onAct({ what: 'hear', incident, side }),
  })
  return [
    ...CHECK_IN_PARTIES.filter((side) => toHear.includes(side) || isHeard(side)).map(heard),
    {
      key: 'mediate',
      label: t(mediations.length === 0 ? 'mediate' : 'mediateAgain'),
      onSelect: () => onAct({ what: 'mediate', incident }),
    },
    ...(state === 'mediated'
      ? [{ key: 'close', label: t('close'), onSelect: () => onAct({ what: 'close', incident }) }]
      : []),
    { key: 'correct', label: t('correct'), onSelect: () => onAct({ what: 'correct', incident }) },
  ]
}

function SideVersion({ incident, side }: { readonly incident: Incident; readonly side: CheckInParty }) {
  const t = useWords(incidentWords)
  const { day, instant } = useFormats()
  const [holds, ...earlier] = versionsOf(incident, side)
  const ofOthers = incident.versions.filter((one) => one.side === side && one.formerCompany !== null)
  return (
    <div className="stack stack-s">
      <Party side={side} />
      {holds === undefined ? (
        <p className="small">{t(incident.toHear.includes(side) ? 'notHeard' : 'notAsked')}</p>
      ) : (
        <>
          {!holds.isReached && <Chip>{t('reachedNot')}</Chip>}
          <p className={styles.words}>{holds.words}</p>
          <p className="small">{t('by', { speaker: holds.speaker, day: day(holds.toldOn) })}</p>
        </>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={<span className="small">{t('earlier', { count: earlier.length })}</span>}>
          <ul className="plain-list stack stack-s small">
            {earlier.map((one) => (
              <li key={one.recordedAt + one.words}>
                <p className={styles.words}>{one.words}</p>
                {t('by', { speaker: one.speaker, day: day(one.toldOn) })} ·{' '}
                {t('writtenBy', { name: one.recordedByName, at: instant(one.recordedAt) })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {ofOthers.map((one) => (
        <div key={one.recordedAt + one.words}>
          <p className="small">{t('ofOther', { company: one.formerCompany ?? '' })}</p>
          <p className={styles.words}>{one.words}</p>
          <p className="small">{t('by', { speaker: one.speaker, day: day(one.toldOn) })}</p>
        </div>
      ))}
    </div>
  )
}

function Mediations({ incident }: { readonly incident: Incident }) {
  const t = useWords(incidentWords)
  const outcome = useWords(mediationOutcomeWords)
  const { day } = useFormats()
  return incident.mediations.map((note) => (
    <div key={note.recordedAt} className="stack stack-s">
      <span className="row row-s row-wrap">
        <strong>{t('mediation', { day: day(note.heldOn) })}</strong>
        <Chip>{outcome(note.outcome)}</Chip>
        {note.followUpOn !== null && <span className="small">{t('followUp', { day: day(note.followUpOn) })}</span>}
      </span>
      <p className="small">{t('presentLine', { names: note.present })}</p>
      <p className={styles.words}>{note.agreed}</p>
    </div>
  ))
}

/** Why it was opened again, each with what it had been closed with. */
function Reopenings({ incident }: { readonly incident: Incident }) {
  const t = useWords(incidentWords)
  const { day } = useFormats()
  return incident.reopenings.map(({ recordedAt, reopenedOn, reason, closedOn, lessons, recordedByName }) => (
    <div key={recordedAt} className="stack stack-s">
      <p className={styles.words}>
        <strong>{t('reopened', { day: day(reopenedOn) })}</strong> {reason}
      </p>
      <p className="small">
        {t('closedBefore', { day: day(closedOn) })} {lessons} · {recordedByName}
      </p>
    </div>
  ))
}
