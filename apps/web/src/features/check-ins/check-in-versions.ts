import type { CheckInParty } from '@tandem/domain/check-ins'
import { checkInChannelWords, intentionWords, visitWishWords } from '../../parts/check-ins.words.ts'
import { useQuestions, useSideQuestions } from '../../parts/questions.ts'
import type { VersionRow } from '../../parts/two-versions.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import type { CheckInGuide } from './check-in-about.ts'
import type { CheckInValues } from './check-in-values.ts'

/** Two versions of one check-in, line by line in words. */
export function useVersionRows(party: CheckInParty, contacts: CheckInGuide['contacts']) {
  const t = useWords(checkInFormWords)
  const channel = useWords(checkInChannelWords)
  const { nameOf } = useQuestions()
  const questions = useSideQuestions(party)
  const intention = useWords(intentionWords)
  const wish = useWords(visitWishWords)
  const formats = useFormats()
  const day = (date: string) => (date === '' ? t('notSaid') : formats.day(date))

  function told(values: CheckInValues): Map<string, { label: string; text: string }> {
    const lines = new Map([
      ['heldOn', { label: t('heldOn'), text: day(values.heldOn) }],
      ['channel', { label: t('channel'), text: channel(values.channel) }],
      [
        'contactId',
        {
          label: t('contact'),
          text: contacts.find((contact) => contact.contactId === values.contactId)?.name ?? t('notSaid'),
        },
      ],
    ])
    for (const { code: one } of questions.ratings) {
      const rating = values.ratings[one]
      const value = rating === undefined ? t('notSaid') : rating.value === null ? t('notSeen') : String(rating.value)
      lines.set(one, { label: nameOf(one), text: [value, rating?.example ?? ''].filter(Boolean).join(', ') })
    }
    for (const { code: one } of questions.words)
      lines.set(`word-${one}`, { label: questions.textOf(one), text: values.words[one] || t('notSaid') })
    lines.set('intention', {
      label: t('intention'),
      text: values.intention === '' ? t('notSaid') : intention(values.intention),
    })
    lines.set('wish', { label: t('wish'), text: values.wish === null ? t('notSaid') : wish(values.wish) })
    lines.set('nextOn', { label: t('next'), text: day(values.nextOn) })
    return lines
  }

  return (mine: CheckInValues, theirs: CheckInValues): VersionRow[] => {
    const stored = told(theirs)
    return [...told(mine)].map(([name, { label, text }]) => ({
      name,
      label,
      mine: text,
      theirs: stored.get(name)?.text ?? '',
    }))
  }
}
