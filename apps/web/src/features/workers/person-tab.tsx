import { exitReasonWords, referralWords, situationWords } from '../../parts/episodes.words.ts'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { episodeFormWords } from './episode-form.words.ts'
import { CHANNEL_WORDS, LOCALE_WORDS, SEX_WORDS } from './person-fields.tsx'
import { personFormWords } from './person-form.words.ts'
import { ProofsCard } from './proofs-card.tsx'
import { RepresentativeCard } from './representative-card.tsx'
import { workerWords } from './worker.words.ts'
import type { WorkerFile } from './worker-file.ts'

/** What is known of the person, and the accompaniments so far. */
export function PersonTab({ file }: { readonly file: WorkerFile }) {
  const t = useWords(personFormWords)
  const w = useWords(workerWords)
  const f = useWords(episodeFormWords)
  const situation = useWords(situationWords)
  const referral = useWords(referralWords)
  const exitReason = useWords(exitReasonWords)
  const formats = useFormats()
  const { worker, episode } = file
  const [, ...earlier] = worker.episodes
  const known = (value: string | null) => value ?? w('notAsked')
  const contact = [
    {
      key: 'phone',
      term: t('phone'),
      value:
        worker.phone === null ? (
          w('notAsked')
        ) : (
          <a href={`tel:${worker.phone.replace(/[^+\d]/g, '')}`}>{worker.phone}</a>
        ),
    },
    {
      key: 'email',
      term: t('email'),
      value: worker.email === null ? w('notAsked') : <a href={`mailto:${worker.email}`}>{worker.email}</a>,
    },
    { key: 'municipality', term: t('municipality'), value: known(worker.municipality) },
    {
      key: 'preferredChannel',
      term: t('preferredChannel'),
      value: worker.preferredChannel === null ? w('notAsked') : t(CHANNEL_WORDS[worker.preferredChannel]),
    },
    { key: 'languages', term: t('languages'), value: known(worker.languages) },
    { key: 'reachNote', term: t('reachNote'), value: known(worker.reachNote) },
    {
      key: 'birthOn',
      term: t('birthOn'),
      value: worker.birthOn === null ? w('notAsked') : formats.day(worker.birthOn),
    },
    { key: 'sex', term: t('sex'), value: worker.sex === null ? w('notAsked') : t(SEX_WORDS[worker.sex]) },
    {
      key: 'preferredLocale',
      term: t('preferredLocale'),
      value: worker.preferredLocale === null ? w('notAsked') : t(LOCALE_WORDS[worker.preferredLocale]),
    },
    { key: 'externalRef', term: t('externalRef'), value: known(worker.externalRef) },
  ]
  const entry = [
    { key: 'enteredOn', term: t('enteredOn'), value: formats.day(episode.enteredOn) },
    { key: 'situation', term: t('situation'), value: situation(episode.situationAtEntry) },
    {
      key: 'referral',
      term: t('referral'),
      value: episode.referralSource === null ? w('notAsked') : referral(episode.referralSource),
    },
    { key: 'referrerName', term: t('referrerName'), value: known(episode.referrerName) },
    { key: 'programme', term: f('programme'), value: episode.programmeName ?? f('house') },
    { key: 'team', term: t('team'), value: episode.teamName },
    { key: 'coach', term: t('coach'), value: episode.coaches.map((coach) => coach.name).join(', ') || w('noCoach') },
  ]
  return (
    <>
      <Card title={w('tabAbout')}>
        <DefinitionList items={contact} />
      </Card>
      <RepresentativeCard worker={worker} mayEdit={episode.allowedActions.includes('file:edit')} />
      <Card title={t('entry')}>
        <DefinitionList items={entry} />
      </Card>
      <ProofsCard
        episodeId={episode.episodeId}
        today={file.today}
        mayEdit={episode.allowedActions.includes('file:edit')}
      />
      {earlier.length > 0 && (
        <Card title={w('earlier')}>
          <DefinitionList
            items={earlier.map((one) => ({
              key: one.episodeId,
              term: w('period', {
                from: formats.day(one.enteredOn),
                to: one.exitedOn === null ? '…' : formats.day(one.exitedOn),
              }),
              value: one.exitReason === null ? w('notAsked') : exitReason(one.exitReason),
            }))}
          />
        </Card>
      )}
    </>
  )
}
