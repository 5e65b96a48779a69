import type { ContactLeaving } from '@tandem/contract/contact-leaving'
import type { ReactNode } from 'react'
import { useFormats, useWords } from '../../words/locale.tsx'
import { contactLeavingWords } from './contact-leaving.words.ts'

type Props = { readonly leaving: ContactLeaving; readonly hasSuccessor: boolean }

/** What ends with a contact, what stays, and what comes next, in that order. */
export function LeavingConsequences({ leaving, hasSuccessor }: Props) {
  const t = useWords(contactLeavingWords)
  const { list } = useFormats()
  const { name, links, agreements, told } = leaving
  const standing = agreements.filter(({ stands }) => stands)
  const numbers = list(standing.map((one) => one.number))
  return (
    <div className="stack" aria-live="polite">
      <Part title={t('ends')}>
        <li>{links === 0 ? t('endsNothing') : t('endsLinks', { count: links, name })}</li>
      </Part>
      <Part title={t('stays')}>
        <li>{t('staysHistory', { name })}</li>
        {standing.length > 0 && <li>{t('staysAgreements', { count: standing.length, numbers })}</li>}
        {told.length > 0 && (
          <li>{t('staysTold', { name, people: list([...new Set(told.map((one) => one.name))]) })}</li>
        )}
      </Part>
      <Next leaving={leaving} hasSuccessor={hasSuccessor} />
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack stack-s" aria-label={title}>
      <strong>{title}</strong>
      <ul className="bullets small">{children}</ul>
    </section>
  )
}

function Next({ leaving, hasSuccessor }: Props) {
  const t = useWords(contactLeavingWords)
  const { list } = useFormats()
  const { name, agreements, jobs, others } = leaving
  const asked = agreements.filter(({ stands, mayAsk }) => stands && mayAsk)
  const unsigned = agreements.filter(({ stands }) => !stands)
  const named = jobs.filter(({ mayName }) => mayName)
  const numbersOf = (some: typeof agreements) => list(some.map((one) => one.number))
  const isNothing = asked.length + unsigned.length + named.length + others === 0
  return (
    <Part title={t('next')}>
      {isNothing && <li>{t('nextNothing')}</li>}
      {named.length > 0 && (
        <li>
          {t(hasSuccessor ? 'nextNamed' : 'nextNobody')}
          <ul className="bullets">
            {named.map((job) => (
              <li key={job.placementId}>
                {t('nextJobs', { person: job.name, parts: list(job.parts.map((part) => t(part))) })}
              </li>
            ))}
          </ul>
        </li>
      )}
      {asked.length > 0 && (
        <li>
          {hasSuccessor ? t('nextPages', { count: asked.length }) : t('nextPagesNobody', { numbers: numbersOf(asked) })}
        </li>
      )}
      {unsigned.length > 0 && <li>{t('nextUnsigned', { name, numbers: numbersOf(unsigned) })}</li>}
      {others > 0 && <li>{t('nextColleagues', { count: others })}</li>}
    </Part>
  )
}
