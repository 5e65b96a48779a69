import { editMe, type Session } from '@tandem/contract/session'
import { LOCALES } from '@tandem/domain/members'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'
import { chooseTheme, chosenTheme, THEMES } from './theme.ts'

const THEME_WORDS = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const

/** What changes as soon as it is chosen: the language, which follows the member, and the colours of this device. */
export function AppearanceCard({ member }: { readonly member: NonNullable<Session['member']> }) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const edit = useWrite(editMe)
  const [theme, setTheme] = useState(chosenTheme)
  const { name, idleMinutes } = member
  return (
    <Card title={t('appearance')}>
      <div className="stack">
        <Field label={t('locale')} isGroup>
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={edit.isPending ? edit.variables.body.locale : member.locale}
              onChange={(locale) => edit.mutate({ body: { name, idleMinutes, locale } })}
              options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
            />
          )}
        </Field>
        {edit.error !== null && <Notice tone="bad">{failureText(edit.error.code)}</Notice>}
        <Field label={t('theme')} isGroup>
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={theme}
              onChange={(next) => {
                chooseTheme(next)
                setTheme(next)
              }}
              options={THEMES.map((value) => ({ value, label: t(THEME_WORDS[value]) }))}
            />
          )}
        </Field>
      </div>
    </Card>
  )
}
