// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Button } from '../../apps/web/src/ui/button.tsx'
import { DataTable, type SortState } from '../../apps/web/src/ui/data-table.tsx'
import { PartyMark } from '../../apps/web/src/ui/party-mark.tsx'
import { Shell } from '../../apps/web/src/ui/shell.tsx'
import { Tabs } from '../../apps/web/src/ui/tabs.tsx'
import { Toasts, useToast } from '../../apps/web/src/ui/toasts.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('A table', () => {
  const rows = [
    { name: 'Ana', hours: 3 },
    { name: 'Bo', hours: 5 },
  ]
  function Table({
    empty = false,
    onSort,
    sort,
  }: {
    empty?: boolean
    onSort?: (key: string) => void
    sort?: SortState
  }) {
    return (
      <DataTable
        caption="People"
        rows={empty ? [] : rows}
        rowKey={(row) => row.name}
        empty={<p>Nobody yet</p>}
        columns={[
          { key: 'name', header: 'Name', isRowHeader: true, isSortable: true, cell: (row) => row.name },
          { key: 'hours', header: 'Hours', align: 'end', cell: (row) => row.hours },
        ]}
        {...(onSort && { onSort })}
        {...(sort && { sort })}
      />
    )
  }

  it('names itself, its columns and its rows, and each value knows its column', () => {
    render(<Table />)
    const table = screen.getByRole('table', { name: 'People' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Name', 'Hours'])
    expect(within(table).getByRole('rowheader', { name: 'Bo' })).toBeTruthy()
    expect(within(table).getByRole('cell', { name: '5' }).getAttribute('data-label')).toBe('Hours')
  })

  it('keeps the sign of a column beside each of its values, and reads its name once', () => {
    const columns = [
      { key: 'name', header: 'Name', isRowHeader: true, cell: (row: (typeof rows)[number]) => row.name },
      {
        key: 'hours',
        header: 'Samir',
        headerMark: <PartyMark tone="a" label="Samir" />,
        cell: (row: (typeof rows)[number]) => row.hours,
      },
    ]
    render(<DataTable caption="People" rows={rows} rowKey={(row) => row.name} empty={null} columns={columns} />)
    expect(screen.getByRole('columnheader', { name: 'Samir' })).toBeTruthy()
    const cell = screen.getByRole('cell', { name: '5' })
    expect(cell.hasAttribute('data-label')).toBe(false)
    expect(within(cell).getByText('Samir').closest('[aria-hidden="true"]')).not.toBeNull()
  })

  it('is sorted by a button in the header, which tells the direction', async () => {
    const sort = vi.fn()
    render(<Table onSort={sort} sort={{ key: 'name', direction: 'descending' }} />)
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('descending')
    expect(screen.getByRole('columnheader', { name: 'Hours' }).getAttribute('aria-sort')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Name' }))
    expect(sort).toHaveBeenCalledWith('name')
  })

  it('without rows gives its place to words', () => {
    render(<Table empty />)
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText('Nobody yet')).toBeTruthy()
  })
})

describe('A message that something was done', () => {
  function Page() {
    const toast = useToast()
    return (
      <Button onClick={() => toast({ text: 'Done', action: { label: 'Undo', onSelect: () => undefined } })}>Do</Button>
    )
  }
  const page = (
    <Toasts label="Messages" closeLabel="Close">
      <Page />
    </Toasts>
  )
  const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))

  it('stays eight seconds, and waits while the pointer is on it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    render(page)
    await user.click(screen.getByRole('button', { name: 'Do' }))
    pass(7_500)
    await user.hover(screen.getByText('Done'))
    pass(60_000)
    expect(screen.getByText('Done')).toBeTruthy()
    await user.unhover(screen.getByText('Done'))
    pass(8_500)
    expect(screen.queryByText('Done')).toBeNull()
  })

  it('that can be undone waits for who uses the keyboard', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    render(page)
    screen.getByRole('button', { name: 'Do' }).focus()
    await user.keyboard('{Enter}')
    pass(600_000)
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }))
    await user.keyboard('{Enter}')
    expect(screen.queryByText('Done')).toBeNull()
  })
})

describe('The frame of a page', () => {
  it('has its landmarks, a way past the navigation, and tells where one is', async () => {
    const place = (key: string, isCurrent = false) => ({
      key,
      label: key,
      isCurrent,
      render: (link: object) => <a href={`/${key}`} {...link} />,
    })
    const items = ['One', 'Two', 'Three', 'Four', 'Five'].map((key) => place(key, key === 'Two'))
    render(
      <Shell
        texts={{ logo: 'Name', skip: 'Skip', nav: 'Main', more: 'More' }}
        items={items}
        footerItems={[place('Me')]}
        search={<input aria-label="Find" />}
      >
        <h1>Page</h1>
        <Tabs label="Parts" tabs={[{ ...place('First', true) }, { ...place('Second') }]} />
      </Shell>,
    )
    expect(screen.getByRole('banner')).toBeTruthy()
    expect(screen.getByRole('search')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Skip' }).getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
    const nav = screen.getByRole('navigation', { name: 'Main' })
    expect(within(nav).getByRole('link', { current: 'page' }).textContent).toBe('Two')
    expect(within(nav).getAllByRole('link')).toHaveLength(6)
    expect(
      within(screen.getByRole('navigation', { name: 'Parts' })).getByRole('link', { current: 'page' }).textContent,
    ).toBe('First')
    const more = within(nav).getByRole('button', { name: 'More' })
    await userEvent.click(more)
    expect(more.getAttribute('aria-expanded')).toBe('true')
    await userEvent.keyboard('{Escape}')
    expect(more.getAttribute('aria-expanded')).toBe('false')
  })
})
