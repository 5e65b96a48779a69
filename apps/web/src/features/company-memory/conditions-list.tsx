import type { CompanyMemory } from '@tandem/contract/company-memory'
import { endWorkCondition, type WorkCondition } from '@tandem/contract/work-conditions'
import { lazy, useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { conditionKindWords, memoryWords } from './memory.words.ts'

const ConditionDialog = lazy(() => import('./condition-dialog.tsx').then((file) => ({ default: file.ConditionDialog })))

type Act = { readonly what: 'add' } | { readonly what: 'edit' | 'end'; readonly condition: WorkCondition }

type Props = { readonly employerId: string; readonly memory: CompanyMemory }

/** What to know of the work there, each with who said so and when. */
export function ConditionsList({ employerId, memory: { conditions, mayEdit, today } }: Props) {
  const t = useWords(memoryWords)
  const kindText = useWords(conditionKindWords)
  const { day } = useFormats()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <section className="stack stack-s" aria-label={t('conditions')}>
      <div className="row row-between">
        <h3>{t('conditions')}</h3>
        {mayEdit && (
          <Button size="sm" onClick={() => setAct({ what: 'add' })}>
            {t('addCondition')}
          </Button>
        )}
      </div>
      {conditions.length === 0 && <p className="small">{t('conditionsNone')}</p>}
      <ul className="plain-list stack stack-s">
        {conditions.map((condition) => {
          const { conditionId, kind, words, saidBy, saidOn } = condition
          return (
            <li key={conditionId} className="row row-between row-top">
              <div className="grow">
                <p>
                  <strong>{kindText(kind)}</strong> {words}
                </p>
                <p className="small">{t('saidLine', { name: saidBy, day: day(saidOn) })}</p>
              </div>
              {mayEdit && (
                <Menu
                  size="sm"
                  label={t('more', { words })}
                  items={[
                    { key: 'edit', label: t('edit'), onSelect: () => setAct({ what: 'edit', condition }) },
                    { key: 'end', label: t('end'), onSelect: () => setAct({ what: 'end', condition }) },
                  ]}
                >
                  <Icon name="more" size={16} />
                </Menu>
              )}
            </li>
          )
        })}
      </ul>
      {(act?.what === 'add' || act?.what === 'edit') && (
        <LateForm onClose={close}>
          <ConditionDialog
            employerId={employerId}
            today={today}
            editing={act.what === 'edit' ? act.condition : null}
            onClose={close}
          />
        </LateForm>
      )}
      {act?.what === 'end' && <EndCondition condition={act.condition} onClose={close} />}
    </section>
  )
}

function EndCondition({ condition, onClose }: { readonly condition: WorkCondition; readonly onClose: () => void }) {
  const t = useWords(memoryWords)
  const toast = useToast()
  const write = useWrite(endWorkCondition)
  return (
    <VoidDialog
      texts={{ title: t('endTitle'), text: t('endText'), save: t('end'), reason: t('endReason') }}
      schema={endWorkCondition.body}
      recordId={condition.conditionId}
      version={condition.version}
      send={(body) =>
        write.mutateAsync({ params: { conditionId: condition.conditionId }, body }).then(() => {
          toast({ text: t('ended') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
