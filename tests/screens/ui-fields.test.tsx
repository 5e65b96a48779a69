// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CheckBox, SegmentedControl, ToggleChips } from '../../apps/web/src/ui/choices.tsx'
import { ErrorSummary } from '../../apps/web/src/ui/error-summary.tsx'
import { Field } from '../../apps/web/src/ui/field.tsx'
import { DateInput, SelectInput, TextInput } from '../../apps/web/src/ui/inputs.tsx'
import { MinutesInput, NumberInput } from '../../apps/web/src/ui/parsed-inputs.tsx'
import { TextArea } from '../../apps/web/src/ui/text-area.tsx'

/* The test's document cannot write a name into a selector, which walking radios by arrows needs. */
beforeAll(() => vi.stubGlobal('CSS', { escape: (name: string) => name }))

afterEach(cleanup)

describe('A field', () => {
  it('ties the control to its label, hint and error', () => {
    render(
      <Field label="Name" hint="as written" error="Give a name" optional="optional">
        {(wiring) => <TextInput {...wiring} value="" onChange={() => undefined} />}
      </Field>,
    )
    const box = screen.getByRole('textbox', { name: 'Name' })
    const about = box.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(about.map((id) => document.getElementById(id)?.textContent)).toEqual(['as written', 'Give a name'])
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByLabelText('Name')).toBe(box)
  })

  it('without hint or error describes nothing', () => {
    render(<Field label="Name">{(wiring) => <TextInput {...wiring} value="" onChange={() => undefined} />}</Field>)
    const box = screen.getByRole('textbox', { name: 'Name' })
    expect(box.hasAttribute('aria-describedby') || box.hasAttribute('aria-invalid')).toBe(false)
  })

  it('is reached from the summary of errors, be it a box or a group', async () => {
    render(
      <>
        <ErrorSummary
          title="Two to see"
          errors={[
            { id: 'name', text: 'Give a name' },
            { id: 'side', text: 'Choose' },
          ]}
        />
        <Field label="Name" id="name">
          {(wiring) => <TextInput {...wiring} value="" onChange={() => undefined} />}
        </Field>
        <Field label="Side" id="side" isGroup>
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={null}
              onChange={() => undefined}
              options={[{ value: 'a', label: 'A' }]}
            />
          )}
        </Field>
      </>,
    )
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    await userEvent.click(screen.getByRole('link', { name: 'Give a name' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }))
    await userEvent.click(screen.getByRole('link', { name: 'Choose' }))
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'A' }))
  })
})

describe('A choice', () => {
  it('of one moves with the arrows', async () => {
    function Choice() {
      const [side, setSide] = useState<'a' | 'b'>('a')
      const options = [
        { value: 'a' as const, label: 'A', mark: 'a' as const },
        { value: 'b' as const, label: 'B' },
      ]
      return <SegmentedControl aria-label="Side" value={side} onChange={setSide} options={options} />
    }
    render(<Choice />)
    expect(screen.getByRole('radiogroup', { name: 'Side' })).toBeTruthy()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'B' }).checked).toBe(true)
  })

  it('of several tells which are pressed and keeps their order', async () => {
    const change = vi.fn()
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
    render(<ToggleChips aria-label="Any" value={['c']} onChange={change} options={options} />)
    expect(screen.getByRole('button', { name: 'c' }).getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: 'a' }))
    expect(change).toHaveBeenLastCalledWith(['a', 'c'])
    await userEvent.click(screen.getByRole('button', { name: 'c' }))
    expect(change).toHaveBeenLastCalledWith([])
  })

  it('of yes or no has its hint apart from its name', async () => {
    const change = vi.fn()
    render(<CheckBox checked={false} onChange={change} label="I agree" hint="It can change" />)
    await userEvent.click(screen.getByRole('checkbox', { name: 'I agree', description: 'It can change' }))
    expect(change).toHaveBeenCalledWith(true)
  })

  it('from a list gives the value of the option, in a group too', async () => {
    const change = vi.fn()
    const options = [
      { value: '', label: 'Choose' },
      { label: 'Lasting', options: [{ value: 'x', label: 'X' }] },
    ]
    render(<SelectInput aria-label="Kind" value="" onChange={change} options={options} />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'X')
    expect(change).toHaveBeenCalledWith('x')
  })
})

describe('What is typed', () => {
  it('as a duration stays as typed, and is written the usual way on leaving', async () => {
    const bad = vi.fn()
    const parse = (text: string) => (/^\d+$/.test(text) ? Number(text) : null)
    function Time() {
      const [minutes, setMinutes] = useState<number | null>(null)
      return (
        <MinutesInput
          aria-label="Time"
          value={minutes}
          onChange={setMinutes}
          onBadInput={bad}
          parse={parse}
          format={(m) => `${m} min`}
        />
      )
    }
    render(<Time />)
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Time' })
    await userEvent.type(box, '75')
    expect(box.value).toBe('75')
    await userEvent.tab()
    expect(box.value).toBe('75 min')
    await userEvent.clear(box)
    await userEvent.type(box, 'soon')
    await userEvent.tab()
    expect(box.value).toBe('soon')
    expect(bad).toHaveBeenLastCalledWith(true)
  })

  it.each([
    ['1,5', 1, 1.5],
    ['1 200', 0, 1200],
    ['-3', 0, -3],
    ['1.5', 0, null],
    ['abc', 0, null],
  ])('as the number %s with %i decimals is %s', async (typed, decimals, value) => {
    const change = vi.fn()
    render(<NumberInput aria-label="Number" value={null} onChange={change} decimals={decimals} />)
    const box = screen.getByRole('textbox', { name: 'Number' })
    await userEvent.click(box)
    await userEvent.paste(typed)
    expect(change).toHaveBeenLastCalledWith(value)
  })

  it('as a date comes out as year, month, day', async () => {
    const change = vi.fn()
    render(<DateInput aria-label="Day" value="" onChange={change} />)
    await userEvent.type(screen.getByLabelText('Day'), '2026-12-03')
    expect(change).toHaveBeenLastCalledWith('2026-12-03')
  })

  it('near the limit is counted, and over it is never cut', async () => {
    const remaining = (left: number) => `${left} left`
    function Note() {
      const [text, setText] = useState('')
      return <TextArea aria-label="Note" value={text} onChange={setText} limit={10} remaining={remaining} />
    }
    render(<Note />)
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
    await userEvent.type(box, '12345678')
    expect(screen.queryByText(/left/)).toBeNull()
    await userEvent.type(box, '9012')
    expect(screen.getByText('-2 left')).toBeTruthy()
    expect(box.value).toBe('123456789012')
  })
})
