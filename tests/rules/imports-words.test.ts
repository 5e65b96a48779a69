import { readEmail, readLabel, readPhone, readPostalCode, readText, readTime } from '@tandem/domain/imports/read-cells'
import { readType, readWith, tellsOfAbsence } from '@tandem/domain/imports/read-log-words'
import { contactFunction, readContract, readSex, referralSource, stageHint } from '@tandem/domain/imports/read-words'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

describe('words', () => {
  it.each([
    ['CDI', 'openEnded', 'job'],
    ['CDD 6 mois', 'fixedTerm', 'job'],
    ['intérim', 'agency', 'job'],
    ['art. 60', 'subsidised', 'job'],
    ['PFI', 'other', 'job'],
    ['permanent', 'openEnded', 'job'],
    ['fixed term', 'fixedTerm', 'job'],
    ['agency', 'agency', 'job'],
    ['CDDI', 'inclusion', 'job'],
    ['contrat d’apprentissage', 'apprenticeship', 'apprenticeship'],
    ['stage de découverte', 'other', 'workTrial'],
  ] as const)('the contract %s is %s, as a %s', (label, contractType, placementType) => {
    expect(readContract(label)).toEqual({ value: { contractType, placementType, label } })
  })

  it.each([
    ['bénéf.', ['worker'], false],
    ['bénéficiaire', ['worker'], false],
    ['employeur', ['employer'], false],
    ['employeur (prospection)', ['employer'], true],
    ['tuteur', ['tutor'], false],
    ['les deux', ['worker', 'employer'], false],
    ['both', ['worker', 'employer'], false],
    ['CPAS', ['partner'], false],
    ['bénéf. + employeur', ['worker', 'employer'], false],
    ['client and tutor', ['worker', 'tutor'], false],
    ['family', ['family'], false],
  ] as const)('with "%s" is with %j', (text, parties, isProspecting) => {
    expect(readWith(text)).toEqual({ value: { parties, isProspecting } })
  })

  it.each([
    ['tél', 'phone', null],
    ['RDV', 'office', 'interview'],
    ['entretien', 'office', 'interview'],
    ['entretien téléphonique', 'phone', 'interview'],
    ['visite', 'onSite', null],
    ['Visite entreprise', 'onSite', null],
    ['mail', 'message', null],
    ['absent', null, 'missed'],
    ['no show', null, 'missed'],
    ['bilan', 'office', 'evaluation'],
    ['home visit', 'home', null],
  ] as const)('the type "%s" is by %s, kind %s', (text, mode, kind) => {
    expect(readType(text)).toEqual({ value: { mode, kind } })
  })

  it('that nobody knows are told, not guessed', () => {
    for (const read of [readContract, readWith, readType, readSex])
      expect(read('zzz')).toEqual({ problem: 'unknown-word' })
  })

  it('of a stage only hint at a job', () => {
    const hints = [
      'accueil',
      'vers emploi',
      'Vers l’emploi',
      'recherche',
      'engaged',
      'stage',
      'En emploi',
      'in work',
      'emploi (PE)',
    ]
    expect(hints.map(stageHint)).toEqual([
      ...['beforeJob', 'beforeJob', 'beforeJob', 'beforeJob', 'beforeJob'],
      ...['workTrial', 'in', 'in', 'inTrial'],
    ])
  })

  it('of a referrer and of a contact keep their meaning', () => {
    expect(
      ['CPAS Ath', 'Forem', 'd’elle-même', 'Mission régionale', 'le médecin', 'un ami'].map(referralSource),
    ).toEqual([...['socialService', 'employmentService', 'self', 'localMission', 'healthService', null]])
    expect(['gérante', 'RH', 'chef d’atelier', 'tuteur', 'exploitant', 'vendeur'].map(contactFunction)).toEqual([
      ...['director', 'hr', 'directManager', 'tutor', 'director', 'other'],
    ])
  })

  it('of a note tell that somebody did not come', () => {
    expect(tellsOfAbsence('Absent au rendez-vous, prévenu par SMS.')).toBe(true)
    expect(tellsOfAbsence('Présent, à l’heure.')).toBe(false)
  })
})

describe('the other cells', () => {
  it('keep telephone numbers as typed and refuse what is none', () => {
    expect(readPhone('0483/91.43.35')).toEqual({ value: '0483/91.43.35' })
    expect(readPhone('+32 476 18 39 51')).toEqual({ value: '+32 476 18 39 51' })
    expect(readPhone('le matin')).toEqual({ problem: 'not-a-phone' })
  })

  it('take only e-mail addresses that the rest of Tandem takes', () => {
    expect(readEmail('contact@blanchisseri.example')).toEqual({ value: 'contact@blanchisseri.example' })
    for (const text of ['contact', 'a@b', 'a..b@c.be', '.a@c.be', 'é@c.be'])
      expect(readEmail(text)).toEqual({ problem: 'not-an-email' })
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const reading = readEmail(text)
        if (reading !== null && 'value' in reading) expect(z.email().safeParse(reading.value).success).toBe(true)
      }),
    )
  })

  it('keep free text exactly, and bring labels to one line', () => {
    expect(readText('  a\n b ', 10)).toEqual({ value: '  a\n b ' })
    expect(readText('abc', 2)).toEqual({ problem: 'too-long' })
    expect(readLabel('  boulangerie \u0019 LENOIR ', 40)).toEqual({ value: 'boulangerie LENOIR' })
    expect([readPostalCode('7600 '), readPostalCode(7800)]).toEqual([{ value: '7600' }, { value: '7800' }])
    expect([readTime('9h30'), readTime('14:05'), readTime('25:00')]).toEqual([
      ...[{ value: '09:30' }, { value: '14:05' }, { problem: 'not-a-time' }],
    ])
  })
})
