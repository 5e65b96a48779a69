// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Combobox } from '../../apps/web/src/ui/combobox.tsx'
import { MultiCombobox } from '../../apps/web/src/ui/multi-combobox.tsx'

afterEach(cleanup)

const names = ['Samir', 'Inès', 'Karim']
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const source = {
  items: names,
  itemKey: (name: string) => name,
  itemLabel: (name: string) => name,
  matches: (name: string, typed: string) => fold(name).includes(fold(typed)),
  texts: {
    empty: 'Nobody',
    loading: 'Looking',
    clear: 'Clear',
    open: 'Show',
    count: (matches: number) => `${matches} found`,
    remove: (name: string) => `Take ${name} away`,
  },
}

describe('One of many', () => {
  function Pick({ onEscape, start = null }: { onEscape?: () => void; start?: string | null }) {
    const [name, setName] = useState<string | null>(start)
    useEffect(() => {
      const listen = (event: KeyboardEvent) => event.key === 'Escape' && onEscape?.()
      document.addEventListener('keydown', listen)
      return () => document.removeEventListener('keydown', listen)
    }, [onEscape])
    return (
      <>
        <Combobox aria-label="Person" {...source} value={name} onChange={setName} />
        <p>{name ?? 'none'}</p>
      </>
    )
  }
  const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Person' })

  it('is found without its accents and taken with Enter', async () => {
    render(<Pick />)
    await userEvent.type(box(), 'ines{Enter}')
    expect(box().value).toBe('Inès')
    expect(screen.getByText('Inès', { selector: 'p' })).toBeTruthy()
  })

  it('is said to be nobody when nobody matches', async () => {
    render(<Pick start="Karim" />)
    await userEvent.clear(box())
    await userEvent.type(box(), 'zz')
    expect(screen.getByRole('status').textContent).toBe('Nobody')
  })

  it('typed over and left brings the chosen name back', async () => {
    render(<Pick start="Karim" />)
    await userEvent.type(box(), 'zz')
    await userEvent.tab()
    expect(box().value).toBe('Karim')
  })

  it('Escape closes the list first, keeps the choice, and only then reaches what is around', async () => {
    const heard = vi.fn()
    render(<Pick start="Karim" onEscape={heard} />)
    await userEvent.click(box())
    expect(screen.getAllByRole('option')).toHaveLength(3)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('option')).toBeNull()
    expect(heard).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(heard).toHaveBeenCalledOnce()
    expect(box().value).toBe('Karim')
  })

  it('is taken away by emptying the box or by the cross', async () => {
    render(<Pick start="Karim" />)
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.getByText('none')).toBeTruthy()
    expect(document.activeElement).toBe(box())
  })
})

describe('Several of many', () => {
  it('are added one after the other and taken away with Backspace', async () => {
    function Pick() {
      const [some, setSome] = useState<readonly string[]>([])
      return <MultiCombobox aria-label="People" {...source} value={some} onChange={setSome} />
    }
    render(<Pick />)
    const box = screen.getByRole('combobox', { name: 'People' })
    await userEvent.type(box, 'sam{Enter}kar{Enter}')
    expect(screen.getByRole('button', { name: 'Take Samir away' })).toBeTruthy()
    expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual(['Inès'])
    await userEvent.keyboard('{Backspace}')
    expect(screen.queryByRole('button', { name: 'Take Karim away' })).toBeNull()
  })
})
