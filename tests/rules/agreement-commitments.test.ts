import { keptSignatures } from '@tandem/domain/agreements/commitments'
import { agreementContent, type ContentParty } from '@tandem/domain/agreements/content'
import type { AgreementSection } from '@tandem/domain/agreements/sections'
import { describe, expect, it } from 'vitest'

type Party = ContentParty & { readonly signedOn: string | null; readonly revokedOn: string | null }

const party = (capacity: ContentParty['capacity'], name: string, some: Partial<Party> = {}): Party => ({
  capacity,
  participation: 'signs',
  name,
  functionLabel: null,
  scope: null,
  signedOn: '2026-11-02',
  revokedOn: null,
  ...some,
})

const SAMIR = party('worker', 'Samir Haddad')
const LENOIR = party('employer', 'Mme Lenoir', { functionLabel: 'director' })
const NADIA = party('coach', 'Nadia Benali')
const REFERRER = party('referrer', 'Office', { participation: 'copy', signedOn: null })
const PURPOSE: AgreementSection = { key: 'purpose', text: 'We work together.', isLeftOut: false }

function version(parties: readonly Party[], some: Partial<Parameters<typeof agreementContent>[0]> = {}) {
  const facts = {
    kind: 'tripartite',
    number: 'A-2026-001',
    versionNumber: 1,
    locale: 'en',
    datedOn: '2026-11-01',
  } as const
  const dates = { effectiveFromOn: '2026-11-01', effectiveToOn: null }
  const content = agreementContent({
    ...facts,
    ...dates,
    organisationName: 'House',
    parties,
    sections: [PURPOSE],
    ...some,
  })
  return { content, parties }
}

const before = version([SAMIR, LENOIR, NADIA, REFERRER])
const kept = (after: ReturnType<typeof version>) => keptSignatures(before, after).map((pair) => pair.party.name)
const ALL = ['Samir Haddad', 'Mme Lenoir', 'Nadia Benali']

describe('signatures on a next version', () => {
  it('stay where the same parties are bound by the same words, on whatever day and under whatever number', () => {
    expect(kept(version([NADIA, SAMIR, REFERRER, LENOIR], { versionNumber: 2, datedOn: '2026-12-01' })).sort()).toEqual(
      [...ALL].sort(),
    )
  })

  it.each<[string, Parameters<typeof version>[1]]>([
    ['a word of the text', { sections: [{ ...PURPOSE, text: 'We work together!' }] }],
    ['a section taken in', { sections: [PURPOSE, { key: 'job', text: 'Baking.', isLeftOut: false }] }],
    ['a date', { effectiveToOn: '2027-01-31' }],
    ['the organisation', { organisationName: 'Another house' }],
    ['the language', { locale: 'fr' }],
  ])('fall for all when %s changes', (_what, some) => {
    expect(kept(version(before.parties, some))).toEqual([])
  })

  it('fall for the party alone whose person, function or part changes', () => {
    const others = ['Samir Haddad', 'Nadia Benali']
    expect(kept(version([SAMIR, { ...LENOIR, name: 'M. Petit' }, NADIA, REFERRER]))).toEqual(others)
    expect(kept(version([SAMIR, { ...LENOIR, functionLabel: 'owner' }, NADIA, REFERRER]))).toEqual(others)
  })

  it('fall for all when it is about somebody else, goes to somebody else, or somebody comes or goes', () => {
    expect(kept(version([{ ...SAMIR, name: 'Inès' }, LENOIR, NADIA, REFERRER]))).toEqual([])
    expect(kept(version([SAMIR, LENOIR, NADIA, { ...REFERRER, name: 'Another office' }]))).toEqual([])
    expect(kept(version([SAMIR, LENOIR, NADIA]))).toEqual([])
    expect(kept(version([SAMIR, LENOIR, NADIA, REFERRER, party('tutor', 'Luc')]))).toEqual([])
  })

  it('are never made out of none, nor out of one that was taken back, nor twice out of one', () => {
    const some = version([{ ...SAMIR, signedOn: null }, { ...LENOIR, revokedOn: '2026-11-05' }, NADIA])
    expect(keptSignatures(some, version(some.parties)).map((pair) => pair.party.name)).toEqual(['Nadia Benali'])
    const twins = version([NADIA, { ...NADIA, signedOn: null }])
    expect(keptSignatures(twins, version(twins.parties))).toHaveLength(1)
  })
})
