import { type SatisfactionSurvey, voidSatisfaction } from '@tandem/contract/satisfaction'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { SATISFACTION_STATEMENTS } from '@tandem/domain/satisfaction'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { Party } from '../../parts/party.tsx'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import styles from './satisfaction.module.css'
import { satisfactionWayWords, satisfactionWords } from './satisfaction.words.ts'
import { satisfactionLinkWords } from './satisfaction-link.words.ts'

type Props = {
  readonly survey: SatisfactionSurvey
  readonly firstName: string
  readonly today: CalendarDate
  readonly mayVoid: boolean
  /** Absent for who did not write it down, and where they answered by themselves. */
  readonly onChange: (() => void) | undefined
  /** Where it is asked by link. */
  readonly onLink: (() => void) | undefined
}

/** One form: who was asked, and what came of it. */
export function SurveyLine({ survey, firstName, today, mayVoid, onChange, onLink }: Props) {
  const t = useWords(satisfactionWords)
  const byLink = useWords(satisfactionLinkWords)
  const [isVoiding, setVoiding] = useState(false)
  const { party, employerName, outcome, voidedAt, voidReason, isAnswerShown } = survey
  const name = party === 'worker' ? firstName : (employerName ?? '')
  const said = useSaid(survey, today)
  if (voidedAt !== null)
    return (
      <p className="small">
        <Party side={party} name={name} /> <s>{said}</s> · {t('voided', { reason: voidReason ?? '' })}
      </p>
    )
  return (
    <div className="row row-between row-top">
      <div className="grow stack stack-s">
        <span className="row row-s row-wrap">
          <Party side={party} name={name} />
          <span>{said}</span>
        </span>
        {outcome === 'answered' && isAnswerShown && <Answers survey={survey} name={name} />}
        {outcome !== 'answered' && survey.words !== '' && <p className={styles.words}>{survey.words}</p>}
        <By survey={survey} />
        {outcome === 'waits' && (
          <div className="row row-s row-wrap">
            {onLink !== undefined && (
              <Button size="sm" aria-label={byLink('openOf', { name })} onClick={onLink}>
                {byLink('open')}
              </Button>
            )}
            {onChange !== undefined && (
              <Button size="sm" aria-label={t('writeDownOf', { name })} onClick={onChange}>
                {t('writeDown')}
              </Button>
            )}
          </div>
        )}
      </div>
      {mayVoid && (
        <Menu
          size="sm"
          variant="quiet"
          label={t('more', { name })}
          items={[
            ...(onChange === undefined ? [] : [{ key: 'correct', label: t('correct'), onSelect: onChange }]),
            { key: 'void', label: t('void'), tone: 'danger' as const, onSelect: () => setVoiding(true) },
          ]}
        >
          <Icon name="more" size={16} />
        </Menu>
      )}
      {isVoiding && <VoidSurveyDialog survey={survey} onClose={() => setVoiding(false)} />}
    </div>
  )
}

function useSaid({ outcome, askedOn, answeredOn, mark }: SatisfactionSurvey, today: CalendarDate): string {
  const t = useWords(satisfactionWords)
  const { shortDay } = useFormats()
  if (outcome === 'waits') return t('waits', { day: shortDay(askedOn, today) })
  const day = shortDay(answeredOn ?? askedOn, today)
  if (outcome === 'refused') return t('refused', { day })
  return mark === null ? t('answered', { day }) : t('answeredMark', { mark, day })
}

function Answers({ survey, name }: { readonly survey: SatisfactionSurvey; readonly name: string }) {
  const t = useWords(satisfactionWords)
  const locale = useLocale()
  const { statements, party, words } = survey
  if (statements.length === 0 && words === '') return null
  const items = SATISFACTION_STATEMENTS[party].flatMap(({ code, wording }) => {
    const value = statements.find((one) => one.code === code)?.value
    return value === undefined ? [] : [{ key: code, term: wording[locale], value: t('ofFive', { value }) }]
  })
  return (
    <Disclosure summary={<span className="small">{t('seeAnswers', { name })}</span>}>
      <div className="stack stack-s">
        <DefinitionList items={items} hasFigures />
        {words !== '' && <p className={styles.words}>{words}</p>}
      </div>
    </Disclosure>
  )
}

function By({
  survey: { respondent, way, memberName, isAnswerShown, outcome },
}: {
  readonly survey: SatisfactionSurvey
}) {
  const t = useWords(satisfactionWords)
  const byLink = useWords(satisfactionLinkWords)
  const wayName = useWords(satisfactionWayWords)
  const told = { who: respondent === '' ? '' : `${respondent}, `, way: wayName(way).toLowerCase(), name: memberName }
  if (way === 'link')
    return (
      <p className="small">
        {byLink('by', told)}
        {outcome === 'answered' && ` · ${byLink('answeredUnseen')}`}
      </p>
    )
  return (
    <p className="small">
      {t('by', told)}
      {outcome === 'answered' && !isAnswerShown && ` · ${t('untold')}`}
    </p>
  )
}

function VoidSurveyDialog({ survey, onClose }: { readonly survey: SatisfactionSurvey; readonly onClose: () => void }) {
  const t = useWords(satisfactionWords)
  const toast = useToast()
  const write = useWrite(voidSatisfaction)
  return (
    <VoidDialog
      texts={{ title: t('void'), text: t('voidText'), save: t('voidSave'), reason: t('voidReason') }}
      schema={voidSatisfaction.body}
      recordId={survey.surveyId}
      version={survey.version}
      send={(body) =>
        write.mutateAsync({ params: { surveyId: survey.surveyId }, body }).then(() => {
          toast({ text: t('saved') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
