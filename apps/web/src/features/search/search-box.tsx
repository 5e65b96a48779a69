import { type Found, searchEverything } from '@tandem/contract/search'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { read } from '../../api/query.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useWords } from '../../words/locale.tsx'
import { searchWords } from './search.words.ts'

/** Milliseconds of rest after which what is typed is asked for. */
const REST = 150

/** People and companies from anywhere; Ctrl K or / goes there. */
export function SearchBox() {
  const t = useWords(searchWords)
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  /** Counts what was opened: each time, the box starts anew. */
  const [opened, setOpened] = useState(0)
  const isAsking = asked.trim().length >= 2
  const query = useQuery({
    ...read(searchEverything, { body: { typed: asked } }),
    enabled: isAsking,
    placeholderData: (before) => before,
  })

  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), REST)
    return () => clearTimeout(timer)
  }, [typed])

  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null
      const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      if (!isCtrlK && (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey)) return
      if (document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      box.current?.focus()
    }
    window.addEventListener('keydown', keyDown)
    return () => window.removeEventListener('keydown', keyDown)
  }, [])

  const open = (found: Found) => {
    setTyped('')
    setAsked('')
    setOpened((before) => before + 1)
    void (found.kind === 'person' || found.kind === 'colleaguesPerson'
      ? navigate({ to: '/people/$workerId', params: { workerId: found.id } })
      : navigate({ to: '/employers/$employerId', params: { employerId: found.id } }))
  }

  const sub = ({ kind, sub: about }: Found) => {
    if (kind === 'contact' || kind === 'formerContact') return t(kind, { employer: about })
    if (kind === 'colleaguesPerson') return t(kind, { coach: about === '' ? t('aColleague') : about })
    return [t(kind), about].filter((part) => part !== '').join(' · ')
  }

  return (
    <Combobox
      key={opened}
      ref={box}
      isSearch
      hint={<Kbd>Ctrl K</Kbd>}
      aria-label={t('label')}
      placeholder={t('placeholder')}
      value={null}
      onChange={(found) => found !== null && open(found)}
      items={isAsking ? (query.data?.found ?? []) : []}
      itemKey={(found) => `${found.kind}${found.id}${found.title}`}
      itemLabel={(found) => found.title}
      itemSub={sub}
      onSearch={setTyped}
      isLoading={query.isFetching || typed !== asked}
      texts={{
        empty: t(isAsking ? 'empty' : 'least'),
        loading: t('loading'),
        clear: t('clear'),
        open: t('open'),
        count: (count) => t('count', { count }),
      }}
    />
  )
}
