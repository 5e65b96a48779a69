import type { SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { holdingAnswers, SKILL_SOURCES, skillGaps } from '@tandem/domain/skills'
import { DocumentLink } from '../../parts/document-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { AgreedReading } from './agreed-reading.tsx'
import { HEAR, MEND, nextAct, type SkillAct } from './skill-act.ts'
import { SkillSides, SourceLines } from './skill-sides.tsx'
import styles from './skills.module.css'
import { skillContextWords, skillSourceWords, skillStateWords, skillsWords } from './skills.words.ts'

type Props = {
  readonly evaluation: SkillEvaluation
  readonly workerId: string
  readonly firstName: string
  readonly today: CalendarDate
  readonly mayMake: boolean
  readonly isOpenAtFirst: boolean
  readonly onAct: ((act: SkillAct) => void) | undefined
}

/** One evaluation: what it is for, what each says, what was agreed. */
export function EvaluationCard(props: Props) {
  const { evaluation, workerId, firstName, today, mayMake, isOpenAtFirst, onAct } = props
  const t = useWords(skillsWords)
  const state = useWords(skillStateWords)
  const { day } = useFormats()
  const title = useEvaluationTitle(evaluation)
  const { openedOn, employerName, attestation, evaluationId, voidedAt, voidReason } = evaluation
  const isVoided = voidedAt !== null
  const gaps = skillGaps(holdingAnswers(evaluation.answers))
  const isCrossed = new Set(evaluation.answers.map(({ source }) => source)).size > 1
  return (
    <Card title={title} actions={!isVoided && <Acts evaluation={evaluation} title={title} onAct={onAct} />}>
      <div className="stack">
        <p className="row row-s row-wrap">
          <Chip tone={isVoided || evaluation.state === 'agreed' ? 'neutral' : 'warn'}>
            {isVoided ? t('voided', { reason: voidReason }) : state(evaluation.state)}
          </Chip>
          <span className="small">
            {employerName === null ? day(openedOn) : t('at', { day: day(openedOn), employer: employerName })}
          </span>
        </p>
        <Told evaluation={evaluation} />
        {evaluation.answers.length > 0 && (
          <Disclosure
            isOpenAtFirst={isOpenAtFirst}
            summary={isCrossed && !isVoided ? t('sidesAndGaps', { count: gaps.length }) : t('sides')}
          >
            <SkillSides {...{ evaluation, gaps, workerId, firstName, today }} />
          </Disclosure>
        )}
        {!isVoided && <SourceLines {...{ evaluation, firstName, today }} />}
        <AgreedReading evaluation={evaluation} today={today} />
        {attestation !== null && (
          <p className="small">
            {t('attested', { count: attestation.items.length, named: String(attestation.isCompanyNamed) })}
          </p>
        )}
        {mayMake && !isVoided && evaluation.answers.length > 0 && (
          <div className="row row-s row-wrap noprint">
            <DocumentLink
              workerId={workerId}
              kind="skillEvaluation"
              about={evaluationId}
              size="sm"
              text={t('printAll')}
            />
            {attestation !== null && (
              <DocumentLink
                workerId={workerId}
                kind="skills"
                about={evaluationId}
                size="sm"
                text={t('printAttestation')}
              />
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

/** What is evaluated, and when. */
function useEvaluationTitle({ framework, context }: SkillEvaluation): string {
  const t = useWords(skillsWords)
  const when = useWords(skillContextWords)
  const locale = useLocale()
  return t('titleOf', { framework: framework.name[locale], context: when(context).toLocaleLowerCase(locale) })
}

function Told({ evaluation: { toldOn, toldByName, purpose } }: { readonly evaluation: SkillEvaluation }) {
  const t = useWords(skillsWords)
  const { day } = useFormats()
  return (
    <Disclosure
      summary={
        <span className="small">
          {toldOn === null ? t('notTold') : t('told', { day: day(toldOn), name: toldByName })}
        </span>
      }
    >
      <p className={styles.words}>{purpose}</p>
    </Disclosure>
  )
}

type ActsProps = Pick<Props, 'evaluation' | 'onAct'> & { readonly title: string }

function Acts({ evaluation, title, onAct }: ActsProps) {
  const t = useWords(skillsWords)
  const hear = useWords(skillSourceWords)
  if (onAct === undefined) return null
  const { state, toAsk, answers, readings } = evaluation
  const isHeard = (source: (typeof SKILL_SOURCES)[number]) => answers.some((one) => one.source === source)
  const labelOf = (act: SkillAct) => {
    if (act.what === 'answer') return hear((isHeard(act.source) ? MEND : HEAR)[act.source])
    if (act.what === 'agree') return t(readings.length === 0 ? 'agree' : 'agreeAgain')
    return act.what === 'open' ? t('begin') : t(act.what)
  }
  const isOpenTo = (source: (typeof SKILL_SOURCES)[number]) =>
    isHeard(source) || (toAsk.includes(source) && (state !== 'toTell' || source === 'worker'))
  const isCrossed = SKILL_SOURCES.filter(isHeard).length > 1 && state !== 'toTell'
  const all: SkillAct[] = [
    ...SKILL_SOURCES.filter(isOpenTo).map((source) => ({ what: 'answer' as const, evaluation, source })),
    ...(isCrossed
      ? [
          { what: 'agree' as const, evaluation },
          { what: 'attest' as const, evaluation },
        ]
      : []),
    { what: 'edit', evaluation },
    { what: 'void', evaluation },
  ]
  const next = nextAct(evaluation)
  const items: MenuItem[] = all.map((act) => ({
    key: act.what === 'answer' ? act.source : act.what,
    label: labelOf(act),
    onSelect: () => onAct(act),
  }))
  return (
    <>
      {next !== null && (
        <Button size="sm" onClick={() => onAct(next)}>
          {labelOf(next)}
        </Button>
      )}
      <Menu size="sm" label={t('more', { title })} items={items}>
        <Icon name="more" size={16} />
      </Menu>
    </>
  )
}
