import { editDigest, readDigest } from '@tandem/contract/digest'
import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api/query.ts'
import { Card } from '../../ui/card.tsx'
import { CheckBox } from '../../ui/choices.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

/** One's week by e-mail, where it can be had. */
export function DigestCard() {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const { data } = useQuery(read(readDigest, {}))
  const edit = useWrite(editDigest)
  if (data === undefined || !data.isOffered) return null
  return (
    <Card title={t('digest')}>
      <div className="stack stack-s">
        {edit.error !== null && <Notice tone="bad">{failureText(edit.error.code)}</Notice>}
        <CheckBox
          checked={edit.isPending ? edit.variables.body.isWanted : data.isWanted}
          onChange={(isWanted) => edit.mutate({ body: { isWanted } })}
          label={t('digestWanted')}
          hint={t('digestHint')}
        />
      </div>
    </Card>
  )
}
