import { editOrganisation, readOrganisation } from '@tandem/contract/organisation'
import { readSession } from '@tandem/contract/session'
import { expect, it } from 'vitest'
import { ok, refused, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function anOffice() {
  const w = await world()
  const g = given(w)
  g.organisation({ name: 'Tremplin asbl' })
  return { w, g, marie: g.administrator() }
}

const facts = { name: 'Tremplin', locale: 'fr' as const, timeZone: 'Europe/Paris' }

it('the administrator changes name, language and time zone', async () => {
  const { marie } = await anOffice()
  expect(await ok(marie, editOrganisation, { body: { ...facts, version: 1 } })).toEqual({ ...facts, version: 2 })
  expect(await ok(marie, readOrganisation, {})).toEqual({ ...facts, version: 2 })
  expect((await ok(marie, readSession, {})).organisationName).toBe('Tremplin')
})

it('a time zone must exist', async () => {
  const { marie } = await anOffice()
  for (const timeZone of ['Nowhere', ''])
    expect(await refused(marie, editOrganisation, { body: { ...facts, timeZone, version: 1 } })).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/timeZone' }],
    })
})

it('the second of two changes is told what the first one saved', async () => {
  const { marie } = await anOffice()
  await ok(marie, editOrganisation, { body: { ...facts, version: 1 } })
  const late = { body: { ...facts, name: 'Other', version: 1 } }
  expect(await refused(marie, editOrganisation, late)).toMatchObject({ code: 'stale', current: { name: 'Tremplin' } })
})

it('nobody else reads or changes it', async () => {
  const { g } = await anOffice()
  for (const who of [g.coach(), g.lead()]) {
    expect((await refused(who, readOrganisation, {})).code).toBe('not-allowed')
    expect((await refused(who, editOrganisation, { body: { ...facts, version: 1 } })).code).toBe('not-allowed')
  }
})

it('a visitor is not told whose Tandem this is, nor who works there', async () => {
  const { w } = await anOffice()
  const session = await ok(visitor(w), readSession, {})
  expect(session).toMatchObject({ organisationName: null, demoAccounts: [], member: null, setupNeeded: false })
})

it('a demonstration says whose it is, and offers its accounts', async () => {
  const w = await world({ isDemo: true })
  const g = given(w)
  g.organisation({ name: 'Passerelle Emploi', isDemo: true })
  g.member(['coach'], [], { name: 'Nadia Benali', email: 'nadia@passerelle.example', passwordHash: 'x' })
  g.member(['coach'], [], { name: 'Gone', passwordHash: 'x', disabledAt: '2026-11-01T00:00:00.000Z' })
  g.member(['coach'], [], { name: 'Invited' })

  expect(await ok(visitor(w), readSession, {})).toMatchObject({
    isDemo: true,
    organisationName: 'Passerelle Emploi',
    demoAccounts: [{ name: 'Nadia Benali', email: 'nadia@passerelle.example', roles: ['coach'] }],
  })
})
