import { type CurrentFramework, publishFramework } from '@tandem/contract/frameworks'
import type { Framework, FrameworkItem } from '@tandem/domain/frameworks'
import { LOCALES } from '@tandem/domain/members'
import { useState } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { Movers } from '../../parts/movers.tsx'
import { PublishingFaults } from '../../parts/publishing.tsx'
import { publishingWords } from '../../parts/publishing.words.ts'
import { isUnwritten, WordingFields } from '../../parts/wording-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { CheckBox } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useLocale, useWords } from '../../words/locale.tsx'
import { newItem } from './framework-values.ts'
import { frameworksWords } from './frameworks.words.ts'

type Props = { readonly current: CurrentFramework; readonly onTakeTheirs: () => void }

export function FrameworkEditor({ current: { frameworkCode, version, framework }, onTakeTheirs }: Props) {
  const t = useWords(frameworksWords)
  const publishing = useWords(publishingWords)
  const locale = useLocale()
  const toast = useToast()
  const publish = useWrite(publishFramework)
  const [seen, setSeen] = useState(version)
  const form = useForm<Framework, z.output<typeof publishFramework.body>>({
    initial: framework,
    schema: publishFramework.body,
    bodyOf: (values) => ({ framework: values, version: seen }),
    send: (body) =>
      publish.mutateAsync({ params: { frameworkCode }, body }).then(() => toast({ text: t('published') })),
  })
  const { name, isRetired } = form.values
  const tell = useFaultTold(form.values)
  return (
    <Card title={name[locale] === '' ? t('newFramework') : name[locale]}>
      <form className="stack" noValidate onSubmit={form.submit}>
        <PublishingFaults form={form} tell={tell} onSeen={setSeen} onTakeTheirs={onTakeTheirs} />
        <WordingFields
          form={form}
          at="/framework/name"
          labelOf={(one) => t('name', { language: LANGUAGES[one] })}
          value={name}
          onChange={(changed) => form.set({ name: changed })}
        />
        <Scale form={form} />
        <Items form={form} />
        <CheckBox
          label={t('retireFramework')}
          checked={isRetired}
          onChange={(isOver) => form.set({ isRetired: isOver })}
        />
        <div>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {publishing('publish', { number: seen + 1 })}
          </Button>
        </div>
      </form>
    </Card>
  )
}

/** A fault with the text that it is about: the same one can stand at many. */
function useFaultTold({ items, scale }: Framework) {
  const t = useWords(frameworksWords)
  const locale = useLocale()
  return (pointer: string, fault: string) => {
    const parts = pointer.split('/').slice(2)
    const [list, place] = parts
    const language = LANGUAGES[LOCALES.find((one) => one === parts.at(-1)) ?? locale]
    const [item, step] = [items[Number(place)], scale[Number(place)]]
    if (list === 'name') return t('fault', { field: t('name', { language }), fault })
    if (list === 'scale' && step !== undefined)
      return t('fault', { field: t('level', { value: step.value, language }), fault })
    if (list !== 'items' || item === undefined) return fault
    const name = item.name[locale].trim() || t('newItem')
    return t('itemFault', { name, field: t('item', { language }), fault })
  }
}

type FormProps = { readonly form: Form<Framework> }

function Scale({ form }: FormProps) {
  const t = useWords(frameworksWords)
  const { scale } = form.values
  return (
    <section className="stack stack-s" aria-label={t('scale')}>
      <h3>{t('scale')}</h3>
      <p className="small">{t('scaleHint')}</p>
      {scale.map(({ value, words }, place) => (
        <WordingFields
          key={value}
          form={form}
          at={`/framework/scale/${place}/words`}
          labelOf={(locale) => t('level', { value, language: LANGUAGES[locale] })}
          value={words}
          onChange={(changed) =>
            form.set({ scale: scale.map((step) => (step.value === value ? { ...step, words: changed } : step)) })
          }
        />
      ))}
    </section>
  )
}

function Items({ form }: FormProps) {
  const t = useWords(frameworksWords)
  const fieldText = useFieldWords()
  const { items } = form.values
  const missing = fieldText(form.errorAt('/framework/items'))
  return (
    <section className="stack stack-s" aria-label={t('items')}>
      <h3>{t('items')}</h3>
      <p className="small">{missing ?? t('itemsHint')}</p>
      <ol className="plain-list stack stack-s">
        {items.map((item, place) => (
          <Item key={item.code} form={form} item={item} place={place} />
        ))}
      </ol>
      <div>
        <Button size="sm" onClick={() => form.set({ items: [...items, newItem(form.values)] })}>
          {t('addItem')}
        </Button>
      </div>
    </section>
  )
}

function Item({ form, item, place }: FormProps & { readonly item: FrameworkItem; readonly place: number }) {
  const t = useWords(frameworksWords)
  const locale = useLocale()
  const { items } = form.values
  const at = `/framework/items/${place}/name`
  const isWrong = form.errors.some(({ pointer }) => pointer.startsWith(at))
  const [isOpen, setOpen] = useState(isUnwritten(item.name))
  if (isWrong && !isOpen) setOpen(true)
  const change = (some: Partial<FrameworkItem>) =>
    form.set({ items: items.map((one) => (one.code === item.code ? { ...one, ...some } : one)) })
  const name = item.name[locale] === '' ? t('newItem') : item.name[locale]
  return (
    <li>
      <Disclosure
        isOpenAtFirst={isOpen}
        onToggle={setOpen}
        summary={
          <span className="row row-s row-wrap">
            <strong>{name}</strong>
            {item.isRetired && <Chip>{t('retired')}</Chip>}
          </span>
        }
      >
        <div className="stack">
          <WordingFields
            form={form}
            at={at}
            labelOf={(one) => t('item', { language: LANGUAGES[one] })}
            value={item.name}
            onChange={(changed) => change({ name: changed })}
          />
          <div className="row row-s row-wrap">
            <Movers all={items} place={place} name={name} onMove={(moved) => form.set({ items: moved })} />
            <Button size="sm" onClick={() => change({ isRetired: !item.isRetired })}>
              {t(item.isRetired ? 'askAgain' : 'retire')}
            </Button>
          </div>
        </div>
      </Disclosure>
    </li>
  )
}
