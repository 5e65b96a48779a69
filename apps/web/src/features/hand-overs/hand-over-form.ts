import type { ReplyOf } from '@tandem/contract/endpoint'
import { handOverPeople, type readHandOver } from '@tandem/contract/hand-overs'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'

export type ToHandOver = ReplyOf<typeof readHandOver>

type Note = { readonly notToDo: string; readonly toKnow: string; readonly visitOn: string }

export const EMPTY_NOTE: Note = { notToDo: '', toKnow: '', visitOn: '' }

export type HandOverValues = {
  toMemberId: string
  fromOn: string
  togetherFromOn: string
  /** Accompaniments, in the order of the list. */
  chosen: readonly string[]
  notes: Readonly<Record<string, Note>>
}

export type HandOverForm = Form<HandOverValues>

/** What is said of one person; nothing yet unless told. */
export function noteOf({ notes }: Pick<HandOverValues, 'notes'>, episodeId: string): Note {
  return notes[episodeId] ?? EMPTY_NOTE
}

const dayOrNull = (day: string) => (day === '' ? null : day)

/** Everything of the three steps in one form, kept on the device until it is handed over. */
export function useHandOverForm(
  { memberId, people, today }: ToHandOver,
  personId: string | undefined,
  onDone: (done: z.output<typeof handOverPeople.body>) => void,
): HandOverForm {
  const write = useWrite(handOverPeople)
  const known = people.map(({ episodeId }) => episodeId)
  return useForm<HandOverValues, z.output<typeof handOverPeople.body>>({
    initial: {
      toMemberId: '',
      fromOn: today,
      togetherFromOn: '',
      chosen: personId === undefined ? known : known.filter((episodeId) => episodeId === personId),
      notes: {},
    },
    schema: handOverPeople.body,
    draft: { id: `hand-over:${memberId}` },
    bodyOf: (values) => ({
      toMemberId: values.toMemberId,
      fromOn: values.fromOn,
      togetherFromOn: dayOrNull(values.togetherFromOn),
      people: values.chosen.map((episodeId) => {
        const { visitOn, ...said } = noteOf(values, episodeId)
        return { episodeId, ...said, visitOn: dayOrNull(visitOn) }
      }),
    }),
    send: async (body) => {
      await write.mutateAsync({ params: { memberId }, body })
      onDone(body)
    },
  })
}
