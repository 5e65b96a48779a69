import { AGREEMENT_KINDS } from '@tandem/domain/agreements'
import { agreementContent } from '@tandem/domain/agreements/content'
import { CONTENT_WORDS, writtenDay } from '@tandem/domain/agreements/content-words'
import { type FillFacts, firstParties, slotsOf } from '@tandem/domain/agreements/fill'
import { goalsForReaders, withGoalLines } from '@tandem/domain/agreements/named-goals'
import { missingCapacities, partiesRefusal, wantedAgreements } from '@tandem/domain/agreements/parties'
import { draftSections, missingFields, SECTIONS_OF, SLOTS, WORDINGS } from '@tandem/domain/agreements/sections'
import { toldOf, withSignatures } from '@tandem/domain/agreements/told'
import { speaksOfHealth } from '@tandem/domain/imports/sensitive'
import { LOCALES } from '@tandem/domain/members'
import { describe, expect, it } from 'vitest'

const facts: FillFacts = {
  organisationName: 'Passerelle Emploi',
  workerName: 'Aïcha Benali',
  coach: { memberId: 'm1', name: 'Sofia Lind' },
  referrerName: null,
  job: {
    employerName: 'Blanchisserie du Cornet',
    registerNumber: 'BE 0123.456.789',
    place: 'Roubaix',
    jobTitle: 'Ironing',
    weeklyMinutes: 24 * 60,
    startedOn: '2026-04-07',
    plannedEndOn: null,
    trialEndOn: '2026-04-20',
    representative: { contactId: 'c1', name: 'Mme Cornet', functionLabel: 'manager' },
    tutor: null,
  },
  plan: { startsOn: '2026-04-01', endsOn: '2026-09-30', grantedMinutes: null },
  goals: [
    { goalId: 'g1', title: 'At work by six', owner: 'joint', domain: 'work' },
    { goalId: 'g2', title: 'Childcare before six', owner: 'worker', domain: 'personalFamily' },
    { goalId: 'g3', title: 'Learn a second machine', owner: 'worker', domain: 'work' },
    { goalId: 'g4', title: 'Name a tutor', owner: 'employer', domain: 'work' },
  ],
}
const full = Object.fromEntries(SLOTS.map((slot) => [slot, `‹${slot}›`]))

describe('the texts that agreements begin with', () => {
  it.each(LOCALES.flatMap((locale) => AGREEMENT_KINDS.map((kind) => [locale, kind] as const)))(
    'in %s for %s: every section has one, no gap is left when all is known, and nothing speaks of health',
    (locale, kind) => {
      const sections = draftSections(kind, locale, full)
      expect(sections.map(({ key }) => key)).toEqual(SECTIONS_OF[kind])
      for (const { text } of sections) {
        expect(text).not.toBe('')
        expect(text).not.toMatch(/[{}]|^\?|['"]|\.\.\./m)
        expect(speaksOfHealth(text)).toBe(false)
        expect(text).not.toMatch(/\bplac(er|ez|ons|ed|ing|ements?)\b/i)
      }
      expect(missingFields(sections, locale)).toEqual([])
    },
  )

  it('are the same sections in both languages', () => {
    expect(Object.keys(WORDINGS.fr.texts).sort()).toEqual(Object.keys(WORDINGS.en.texts).sort())
  })

  it('say what the file does not know, and leave out a line that may be unknown', () => {
    const sections = draftSections('tripartite', 'en', slotsOf('tripartite', facts, [], 'en'))
    const job = sections.find(({ key }) => key === 'job')?.text ?? ''

    expect(job).toContain('- First day: 7 April 2026')
    expect(job).toContain('- Hours a week: 24 h')
    expect(job).toContain('- Tutor: [to be completed: the tutor]')
    expect(job).not.toContain('Planned end')
    expect(missingFields(sections, 'en').map(({ key, slot }) => `${key} ${slot}`)).toEqual(['job tutor', 'goals goals'])
    expect(sections.find(({ key }) => key === 'legalBase')?.isLeftOut).toBe(true)
  })

  it('stand back for an organisation’s own wording', () => {
    const own = { 'tripartite.safety': 'Our own rule at {employer}.' }
    const sections = draftSections('tripartite', 'en', slotsOf('tripartite', facts, [], 'en'), own)
    expect(sections.find(({ key }) => key === 'safety')?.text).toBe('Our own rule at Blanchisserie du Cornet.')
  })

  it('see a gap that somebody marked by hand, and none in a section that is left out', () => {
    const marked = { key: 'purpose' as const, text: 'Paid [to be completed: by whom]', isLeftOut: false }
    expect(missingFields([marked], 'en')).toEqual([{ key: 'purpose', slot: null, label: 'by whom' }])
    expect(missingFields([{ ...marked, isLeftOut: true }], 'en')).toEqual([])
  })
})

describe('what an agreement takes from the file', () => {
  it('names no goal of the person’s own to an employer, and no employer’s goal to the person alone', () => {
    const titles = (kind: Parameters<typeof goalsForReaders>[0]) =>
      goalsForReaders(kind, facts.goals).map(({ goalId }) => goalId)
    expect(titles('tripartite')).toEqual(['g1', 'g4'])
    expect(titles('workTrial')).toEqual(['g1', 'g4'])
    expect(titles('servicePerson')).toEqual(['g1', 'g2', 'g3'])
  })

  it('changes the lines of the goals with the choice, and nothing that was written beside them', () => {
    const [on, late] = [{ title: 'On time' }, { title: 'Calls when late' }]
    expect(withGoalLines('We agree:\n- On time\nAnd so on.', [on], [on, late], 'en')).toBe(
      'We agree:\n- On time\n- Calls when late\nAnd so on.',
    )
    expect(withGoalLines('We agree:\n- On time', [on], [], 'en')).toBe('We agree:\n[to be completed: the goals]')
    expect(withGoalLines('We agree:\n[to be completed: the goals]', [], [late], 'en')).toBe(
      'We agree:\n- Calls when late',
    )
  })

  it('names who takes part under the company’s name and number, and leaves empty who is not known', () => {
    const parties = firstParties('workTrial', facts, 'en')
    expect(parties.map(({ capacity, participation, name }) => [capacity, participation, name])).toEqual([
      ['worker', 'signs', 'Aïcha Benali'],
      ['employer', 'signs', 'Mme Cornet'],
      ['tutor', 'witness', ''],
      ['coach', 'signs', 'Sofia Lind'],
    ])
    expect(parties[1]?.functionLabel).toBe('manager, Blanchisserie du Cornet (BE 0123.456.789)')
    expect(missingCapacities('workTrial', parties)).toEqual(['tutor'])
  })

  it('names who decides on contracts for the person, and the company where agency work is done', () => {
    const named = (scope: 'allActs' | 'contracts' | 'money' | 'other', kind: 'servicePerson' | 'tripartite') =>
      firstParties(
        kind,
        { ...facts, representative: { name: 'Me Roy', scope, scopeWords: 'the flat', reach: '069 1' } },
        'en',
      ).filter(({ capacity }) => capacity === 'legalRepresentative')
    expect(named('allActs', 'tripartite')).toMatchObject([{ name: 'Me Roy', scope: 'all acts', reach: '069 1' }])
    expect(named('contracts', 'servicePerson')).toHaveLength(1)
    expect([...named('money', 'tripartite'), ...named('other', 'tripartite')]).toEqual([])

    const factory = { employerName: 'Brasserie', registerNumber: null, representative: null }
    const job = facts.job === null ? null : { ...facts.job, userCompany: factory }
    const parties = firstParties('tripartite', { ...facts, job }, 'fr')
    expect(parties.map(({ capacity }) => capacity)).toEqual(['worker', 'employer', 'userCompany', 'coach'])
    expect(parties[2]).toMatchObject({ name: '', functionLabel: 'Brasserie', participation: 'signs' })
    expect(partiesRefusal('tripartite', parties)).toBe('party-missing')
  })

  it('needs those who must sign, and the scope of a legal representative', () => {
    const parties = firstParties('tripartite', facts, 'en')
    expect(partiesRefusal('tripartite', parties)).toBe(null)
    expect(partiesRefusal('tripartite', parties.slice(0, 2))).toBe('party-missing')
    const guardian = { capacity: 'legalRepresentative', participation: 'signs', name: 'M. Roy', scope: ' ' } as const
    expect(partiesRefusal('tripartite', [...parties, guardian])).toBe('scope-missing')
    expect(partiesRefusal('tripartite', [...parties, { ...guardian, scope: 'contract matters' }])).toBe(null)
    const onlyCopy = parties.map((party) => ({ ...party, participation: 'copy' as const }))
    expect(missingCapacities('tripartite', onlyCopy)).toEqual(['worker', 'employer', 'coach'])
  })
})

describe('the content that is signed', () => {
  const copyParty = {
    capacity: 'referrer',
    participation: 'copy',
    name: 'Copie',
    functionLabel: null,
    scope: null,
  } as const
  const content = agreementContent({
    kind: 'tripartite',
    number: 'A-2026-014',
    versionNumber: 2,
    locale: 'fr',
    organisationName: 'Passerelle Emploi',
    datedOn: '2026-05-01',
    effectiveFromOn: '2026-05-01',
    effectiveToOn: null,
    parties: [...firstParties('tripartite', facts, 'fr'), copyParty],
    sections: [
      { key: 'purpose', text: 'Un\nDeux\n- a\n- b\nTrois', isLeftOut: false },
      { key: 'safety', text: 'Jamais', isLeftOut: true },
    ],
  })

  it('numbers what is there, makes lists of dashes, and keeps out what is left out', () => {
    expect(content.reference).toBe('A-2026-014, version 2')
    const headings = content.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    expect(headings).toEqual(['1. Qui prend part', '2. À quoi cela sert', '3. Signatures des parties'])
    expect(content.blocks).toContainEqual({ type: 'paragraph', text: 'Un\nDeux' })
    expect(content.blocks).toContainEqual({ type: 'list', items: ['a', 'b'] })
    expect(JSON.stringify(content)).not.toContain('Jamais')
    expect(JSON.stringify(content)).toContain('1er mai 2026')
  })

  it('gets the signatures told beside the names, and is itself left as it was', () => {
    const before = JSON.stringify(content)
    const signed = {
      on: '2026-05-03',
      method: 'paper',
      place: 'Tournai',
      interpreterName: 'M. Ali',
      carriedFromVersion: null,
    } as const
    const onBehalf = { reason: 'readAloud', byName: 'Sofia Lind' } as const
    const party = { name: 'Aïcha Benali', signed: { ...signed, onBehalf }, refusedOn: null, revokedOn: '2026-06-01' }
    const told = withSignatures(content, [party])
    const rows = told.blocks.flatMap((block) => (block.type === 'signatures' ? block.rows : []))

    expect(rows.map(({ name }) => name)).toEqual(['Aïcha Benali', 'Mme Cornet', 'Sofia Lind'])
    expect(rows[0]?.told.split('\n')).toEqual([
      'Signé le 3 mai 2026 à Tournai, sur papier.',
      'Interprète : M. Ali.',
      'Noté par Sofia Lind en son nom : un interprète l’a lue à voix haute. La personne concernée a été informée.',
      'S’est retiré·e le 1er juin 2026.',
    ])
    expect(rows[1]?.told).toBe('')
    expect(JSON.stringify(content)).toBe(before)
    expect(toldOf({ name: 'X', signed: null, refusedOn: '2026-05-04', revokedOn: null }, 'en')).toBe(
      'Did not agree, on 4 May 2026.',
    )
  })

  it('has twelve months in each language', () => {
    for (const locale of LOCALES) expect(new Set(CONTENT_WORDS[locale].months).size).toBe(12)
    expect(writtenDay('2026-12-31', 'fr')).toBe('31 décembre 2026')
  })
})

describe('an agreement is asked for', () => {
  const job = {
    placementId: 'p1',
    type: 'job',
    startedOn: '2026-11-23',
    endedOn: null,
    employerContactRefusedOn: null,
    coachVisibility: 'openly',
  } as const
  const wanted = (some: object, agreements: Parameters<typeof wantedAgreements>[1] = []) =>
    wantedAgreements([{ ...job, ...some }], agreements, '2026-11-24')

  it('where a job or a work trial goes on without one, each job its own', () => {
    expect(wanted({})).toEqual([{ placementId: 'p1', kind: 'tripartite' }])
    expect(wanted({ type: 'workTrial' })).toEqual([{ placementId: 'p1', kind: 'workTrial' }])
    expect(wanted({}, [{ kind: 'tripartite', placementId: 'p1', state: 'draft' }])).toEqual([])
    expect(wanted({}, [{ kind: 'tripartite', placementId: 'p2', state: 'inForce' }])).toHaveLength(1)
    expect(wanted({}, [{ kind: 'tripartite', placementId: 'p1', state: 'revoked' }])).toHaveLength(1)
    expect(wanted({}, [{ kind: 'servicePerson', placementId: null, state: 'inForce' }])).toHaveLength(1)
  })

  it('never toward an employer who may not be contacted, nor for what is over or not begun', () => {
    for (const some of [
      { employerContactRefusedOn: '2026-11-01' },
      { coachVisibility: 'notAtAll' },
      { endedOn: '2026-11-23' },
      { startedOn: null },
      { type: 'volunteer' },
    ])
      expect(wanted(some), JSON.stringify(some)).toEqual([])
  })
})
