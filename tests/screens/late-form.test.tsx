import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { LateForm } from '../../apps/web/src/parts/late-form.tsx'
import { world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { show, wire } from '../support/screen.tsx'

const Unreachable = lazy<() => null>(() => Promise.reject(new TypeError('no network')))

function Page() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <textarea aria-label="Words" />
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && (
        <LateForm onClose={() => setOpen(false)}>
          <Unreachable />
        </LateForm>
      )}
    </>
  )
}

describe('a form whose code cannot be fetched', () => {
  it('says so over the page, which stays with all that was typed there', async () => {
    wire(given(await world()).coach())
    show(<Page />, 'fr')
    const user = userEvent.setup()
    await user.type(screen.getByLabelText('Words'), 'Half a sentence')
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await user.click(screen.getByRole('button', { name: 'Open' }))

    expect(await screen.findByRole('alertdialog', { name: 'Ce formulaire n’a pas pu s’ouvrir' })).toBeVisible()
    told.mockClear()
    await user.click(screen.getByRole('button', { name: 'Fermer' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(screen.getByLabelText('Words')).toHaveValue('Half a sentence')
  })
})
