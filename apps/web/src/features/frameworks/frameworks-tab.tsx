import { type CurrentFramework, listFrameworks, listFrameworkVersions } from '@tandem/contract/frameworks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PublishedVersions } from '../../parts/publishing.tsx'
import { publishingWords } from '../../parts/publishing.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { FrameworkEditor } from './framework-editor.tsx'
import { freeCode, newFramework } from './framework-values.ts'
import { frameworksWords } from './frameworks.words.ts'

/** What evaluations of skills ask: one framework at a time, edited as a whole and published as a new version. */
export function FrameworksTab() {
  const query = useQuery(read(listFrameworks, {}))
  return (
    <Loaded query={query} lines={8}>
      {({ frameworks }) => <Frameworks frameworks={frameworks} />}
    </Loaded>
  )
}

function Frameworks({ frameworks }: { readonly frameworks: readonly CurrentFramework[] }) {
  const t = useWords(frameworksWords)
  const locale = useLocale()
  const [chosen, setChosen] = useState(frameworks[0]?.frameworkCode ?? '')
  const [taken, setTaken] = useState(0)
  const codes = frameworks.map(({ frameworkCode }) => frameworkCode)
  const known = frameworks.find(({ frameworkCode }) => frameworkCode === chosen)
  const current = known ?? { frameworkCode: chosen, version: 0, framework: newFramework() }
  const options = frameworks.map(({ frameworkCode, framework }) => {
    const name = framework.name[locale]
    return { value: frameworkCode, label: framework.isRetired ? t('retiredOption', { name }) : name }
  })
  return (
    <div className="stack">
      <Card title={t('title')}>
        <div className="stack">
          <p>{t('text')}</p>
          <FieldRow>
            <Field label={t('which')} width="fit">
              {(wiring) => (
                <SelectInput
                  {...wiring}
                  value={chosen}
                  onChange={setChosen}
                  options={known === undefined ? [...options, { value: chosen, label: t('newFramework') }] : options}
                />
              )}
            </Field>
            {known !== undefined && <Button onClick={() => setChosen(freeCode(codes))}>{t('add')}</Button>}
          </FieldRow>
        </div>
      </Card>
      <FrameworkEditor
        key={`${chosen} ${current.version} ${taken}`}
        current={current}
        onTakeTheirs={() => setTaken(taken + 1)}
      />
      {known !== undefined && <VersionsCard frameworkCode={chosen} />}
    </div>
  )
}

function VersionsCard({ frameworkCode }: { readonly frameworkCode: string }) {
  const t = useWords(publishingWords)
  const query = useQuery(read(listFrameworkVersions, { params: { frameworkCode } }))
  return (
    <Card title={t('versions')}>
      <Loaded query={query}>{({ versions }) => <PublishedVersions versions={versions} />}</Loaded>
    </Card>
  )
}
