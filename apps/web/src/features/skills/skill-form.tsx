import type { Placement } from '@tandem/contract/placements'
import { type SkillEvaluation, voidSkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { lazy } from 'react'
import { useWrite } from '../../api/query.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import type { SkillAct } from './skill-act.ts'
import { skillsWords } from './skills.words.ts'

const Open = lazy(() => import('./setting-dialogs.tsx').then((file) => ({ default: file.OpenSkillsDialog })))
const Edit = lazy(() => import('./setting-dialogs.tsx').then((file) => ({ default: file.EditSkillsDialog })))
const Answer = lazy(() => import('./answer-skills-dialog.tsx').then((file) => ({ default: file.AnswerSkillsDialog })))
const Agree = lazy(() => import('./agree-skills-dialog.tsx').then((file) => ({ default: file.AgreeSkillsDialog })))
const Attest = lazy(() => import('./attest-skills-dialog.tsx').then((file) => ({ default: file.AttestSkillsDialog })))

type Props = {
  readonly act: SkillAct
  readonly episodeId: string
  readonly firstName: string
  readonly ownName: string
  readonly placements: readonly Placement[]
  readonly today: CalendarDate
  readonly onClose: () => void
}

export function SkillForm({ act, episodeId, firstName, ownName, placements, today, onClose }: Props) {
  const common = { today, onClose }
  return (
    <LateForm onClose={onClose}>
      {act.what === 'open' ? (
        <Open {...common} {...{ episodeId, ownName, placements }} />
      ) : act.what === 'answer' ? (
        <Answer {...common} evaluation={act.evaluation} source={act.source} {...{ firstName, ownName }} />
      ) : act.what === 'agree' ? (
        <Agree {...common} evaluation={act.evaluation} firstName={firstName} />
      ) : act.what === 'attest' ? (
        <Attest evaluation={act.evaluation} onClose={onClose} />
      ) : act.what === 'void' ? (
        <Void evaluation={act.evaluation} onClose={onClose} />
      ) : (
        <Edit {...common} evaluation={act.evaluation} isTelling={act.what === 'tell'} {...{ ownName, placements }} />
      )}
    </LateForm>
  )
}

type VoidProps = Pick<Props, 'onClose'> & { readonly evaluation: SkillEvaluation }

function Void({ evaluation: { evaluationId, version }, onClose }: VoidProps) {
  const t = useWords(skillsWords)
  const write = useWrite(voidSkillEvaluation)
  return (
    <VoidDialog
      texts={{ title: t('voidTitle'), text: t('voidText'), save: t('voidSave'), reason: t('voidReason') }}
      schema={voidSkillEvaluation.body}
      recordId={evaluationId}
      version={version}
      send={(body) => write.mutateAsync({ params: { evaluationId }, body }).then(onClose)}
      onClose={onClose}
    />
  )
}
