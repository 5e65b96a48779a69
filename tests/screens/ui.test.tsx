// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { LiveRegion } from '../../apps/web/src/ui/announcer.tsx'
import { Button } from '../../apps/web/src/ui/button.tsx'
import { Chip, Count } from '../../apps/web/src/ui/chip.tsx'
import { Dialog } from '../../apps/web/src/ui/dialog.tsx'
import { LevelDots } from '../../apps/web/src/ui/level-dots.tsx'
import { Menu } from '../../apps/web/src/ui/menu.tsx'
import { Notice } from '../../apps/web/src/ui/notice.tsx'
import { ProgressBar } from '../../apps/web/src/ui/progress-bar.tsx'
import { StepBar } from '../../apps/web/src/ui/step-bar.tsx'

/* The test's document has no modal dialogs of its own. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '')
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.removeAttribute('open')
  }
})

afterEach(cleanup)

describe('A button', () => {
  it('does not send a form unless it is told to', () => {
    render(<Button>Go</Button>)
    expect(screen.getByRole('button', { name: 'Go' }).getAttribute('type')).toBe('button')
  })

  it('keeps the focus, does nothing and says so while work is under way', async () => {
    const press = vi.fn()
    const { rerender } = render(
      <LiveRegion>
        <Button onClick={press} busyLabel="Saving">
          Save
        </Button>
      </LiveRegion>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    rerender(
      <LiveRegion>
        <Button onClick={press} busyLabel="Saving" isBusy>
          Save
        </Button>
      </LiveRegion>,
    )
    const button = screen.getByRole('button', { name: 'Save' })
    await userEvent.click(button)
    expect(press).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(button)
    expect(screen.getByRole('status').textContent).toBe('Saving')
  })

  it('under way does not send its form a second time', async () => {
    const send = vi.fn()
    render(
      <form onSubmit={send}>
        <Button type="submit" isBusy>
          Save
        </Button>
      </form>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(send).not.toHaveBeenCalled()
  })
})

describe('Small marks', () => {
  it('a chip can be taken away by a button with a name of its own', async () => {
    const remove = vi.fn()
    render(<Chip remove={{ label: 'Take Ana away', onRemove: remove }}>Ana</Chip>)
    await userEvent.click(screen.getByRole('button', { name: 'Take Ana away' }))
    expect(remove).toHaveBeenCalledOnce()
  })

  it('a count of zero shows nothing, another is read out in words', () => {
    const { rerender, container } = render(<Count value={0} label="none wait" />)
    expect(container.textContent).toBe('')
    rerender(<Count value={7} label="7 wait" />)
    expect(screen.getByText('7 wait')).toBeTruthy()
  })

  it('bars, levels and steps say in words what they draw', () => {
    render(
      <>
        <ProgressBar label="Hours" value={50} max={40} valueText="50 of 40 h" />
        <LevelDots levels={['-1', '0', '1']} value={1} baseline={0} target={1} label="Now 0, began at -1" />
        <StepBar label="Way" steps={[{ key: 'a', label: 'First', state: 'current', stateLabel: 'now' }]} />
      </>,
    )
    const bar = screen.getByRole('progressbar', { name: 'Hours' })
    expect(bar.getAttribute('aria-valuenow')).toBe('40')
    expect(bar.getAttribute('aria-valuetext')).toBe('50 of 40 h')
    expect(screen.getByRole('img', { name: 'Now 0, began at -1' })).toBeTruthy()
    expect(screen.getByRole('listitem', { current: 'step' }).textContent).toBe('First (now)')
  })

  it('a notice of what went wrong is read at once, others in turn, and one that was there is not', () => {
    render(
      <>
        <Notice tone="bad">Refused</Notice>
        <Notice tone="ok">Done</Notice>
        <Notice role="none">Always here</Notice>
      </>,
    )
    expect(screen.getByRole('alert').textContent).toBe('Refused')
    expect(screen.getByRole('status').textContent).toBe('Done')
  })
})

describe('A dialog', () => {
  function Page({ onSubmit }: { readonly onSubmit?: () => void }) {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <Button onClick={() => setOpen(true)}>Open</Button>
        {isOpen && (
          <Dialog title="Question" onDismiss={() => setOpen(false)} {...(onSubmit && { onSubmit })}>
            <input aria-label="Answer" data-autofocus />
          </Dialog>
        )}
      </>
    )
  }

  it('has a name, takes the focus, goes away on Escape and gives the focus back', async () => {
    render(<Page />)
    await userEvent.click(screen.getByRole('button', { name: 'Open' }))
    expect(screen.getByRole('dialog', { name: 'Question' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Answer' }))
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
  })

  it('leaves the focus near the button that opened it when that goes, at once or a little later', async () => {
    function Done({ isLater }: { readonly isLater: boolean }) {
      const [state, setState] = useState<'closed' | 'open' | 'done'>('closed')
      const [isGone, setGone] = useState(false)
      const finish = () => {
        setState('done')
        if (!isLater) setGone(true)
      }
      return (
        <section aria-label="Plan">
          {!isGone && <Button onClick={() => setState('open')}>Ask</Button>}
          {state === 'open' && (
            <Dialog title="Question" onDismiss={finish}>
              Sure?
            </Dialog>
          )}
          {state === 'done' && <input aria-label="Refetch" onChange={() => setGone(true)} />}
        </section>
      )
    }
    const first = render(<Done isLater={false} />)
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('region', { name: 'Plan' })).toHaveFocus()
    first.unmount()

    render(<Done isLater />)
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Ask' })).toHaveFocus()
    fireEvent.change(screen.getByLabelText('Refetch'), { target: { value: 'x' } })
    await waitFor(() => expect(screen.getByRole('region', { name: 'Plan' })).toHaveFocus())
  })

  it('sends its form with Ctrl and Enter from inside', async () => {
    const send = vi.fn()
    render(<Page onSubmit={send} />)
    await userEvent.click(screen.getByRole('button', { name: 'Open' }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(send).toHaveBeenCalledOnce()
  })
})

describe('A menu', () => {
  it('is walked with arrows and letters, does one thing, and gives the focus back', async () => {
    const print = vi.fn()
    const items = [
      { key: 'o', label: 'Open' },
      { key: 'p', label: 'Print', onSelect: print },
      { key: 'r', label: 'Remove' },
    ]
    render(<Menu items={items}>More</Menu>)
    const button = screen.getByRole('button', { name: 'More' })
    button.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Open')
    await userEvent.keyboard('{ArrowUp}')
    expect(document.activeElement?.textContent).toBe('Remove')
    await userEvent.keyboard('p{Enter}')
    expect(print).toHaveBeenCalledOnce()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(button)
    await userEvent.click(button)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('stays with its button while the page glides, and closes once the button is out of sight', async () => {
    render(<Menu items={[{ key: 'o', label: 'Open' }]}>More</Menu>)
    const button = screen.getByRole('button', { name: 'More' })
    await userEvent.click(button)
    fireEvent.scroll(document)
    expect(screen.getByRole('menu')).toBeVisible()

    button.getBoundingClientRect = () => new DOMRect(0, -80, 40, 40)
    fireEvent.scroll(document)
    expect(screen.queryByRole('menu')).toBeNull()
  })
})
