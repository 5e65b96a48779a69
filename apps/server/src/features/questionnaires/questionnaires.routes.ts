import { listQuestionnaires, publishQuestionnaire, readQuestionnaire } from '@tandem/contract/questionnaires'
import { questionnaireFaults } from '@tandem/domain/questionnaires'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { currentQuestionnaire, insertQuestionnaire, questionnaireVersions } from './questionnaires.store.ts'

export function questionnaireRoutes(serve: Serve): void {
  serve(readQuestionnaire, ({ db }) => currentQuestionnaire(db))

  serve(listQuestionnaires, ({ db, actor }) => {
    authorizeInOrganisation(actor, 'questions:edit')
    return { versions: questionnaireVersions(db) }
  })

  serve(publishQuestionnaire, ({ db, actor, body: { questionnaire, version }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'questions:edit')
    const before = currentQuestionnaire(db)
    if (before.version !== version) refuse('stale', { current: before })
    const faults = questionnaireFaults(questionnaire, before.questionnaire)
    if (faults.length > 0)
      refuse('questions-refused', {
        errors: faults.map(({ pointer, code }) => ({ pointer: `/questionnaire${pointer}`, detail: code })),
      })
    const after = { version: version + 1, questionnaire }
    insertQuestionnaire(db, permit, after, clock.now())
    trace.changed({ noun: 'questionnaires', recordId: String(after.version), before, after })
    return after
  })
}
