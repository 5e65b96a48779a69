import type { ReplyOf } from '@tandem/contract/endpoint'
import { searchPlaces } from '@tandem/contract/search'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { read } from '../../api/query.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import { placementWords } from './placement.words.ts'

/** A place of work, as the search gives it. */
export type Place = ReplyOf<typeof searchPlaces>['places'][number]

/** Milliseconds of rest after which what is typed is asked for. */
const REST = 150

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly optional?: string | undefined
  readonly error: string | undefined
  readonly value: Place | null
  readonly onChange: (place: Place | null) => void
  /** Told what is typed, to begin a new company with it. */
  readonly onTyped?: (typed: string) => void
}

/** A place of work, found by the name of the company or the place. */
export function PlaceField({ value, onChange, onTyped, ...field }: Props) {
  const t = useWords(placementWords)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const query = useQuery({
    ...read(searchPlaces, { body: { typed: asked } }),
    placeholderData: (before) => before,
  })
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), REST)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Field {...field}>
      {(wiring) => (
        <Combobox
          {...wiring}
          value={value}
          onChange={onChange}
          items={query.data?.places ?? []}
          itemKey={(place) => place.establishmentId}
          itemLabel={(place) => place.name}
          itemSub={(place) => place.sub}
          onSearch={(text) => {
            setTyped(text)
            if (text !== '') onTyped?.(text)
          }}
          isLoading={query.isFetching || typed !== asked}
          placeholder={t('employerPlaceholder')}
          texts={{
            empty: t('searchEmpty'),
            loading: t('searchLoading'),
            clear: t('clear'),
            open: t('openList'),
            count: (count) => t('matches', { count }),
          }}
        />
      )}
    </Field>
  )
}
