import { type ConsentTextSetting, editConsentText, readConsentTexts } from '@tandem/contract/consent-texts'
import { consentTexts, consentWording, shippedText } from '@tandem/domain/consent-wording'
import { CONSENT_PURPOSES, type ConsentPurpose } from '@tandem/domain/consents'
import { LOCALES, type Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { insertConsentText, ownConsentTexts } from './consent-texts.store.ts'

function textNow(db: Db, purpose: ConsentPurpose, locale: Locale): ConsentTextSetting {
  const own = ownConsentTexts(db)
  const { version, text } = consentWording(own, purpose, locale)
  const written = own.find((one) => one.purpose === purpose && one.locale === locale && one.version === version)
  return {
    ...{ purpose, locale, version, text },
    shipped: shippedText(purpose, locale).text,
    writtenByName: written?.writtenByName ?? null,
    writtenAt: written?.createdAt ?? null,
    former: consentTexts(own, purpose, locale).slice(0, -1).reverse(),
  }
}

export function consentTextRoutes(serve: Serve): void {
  serve(readConsentTexts, ({ db, actor }) => {
    authorizeInOrganisation(actor, 'organisation:edit')
    return { texts: CONSENT_PURPOSES.flatMap((purpose) => LOCALES.map((locale) => textNow(db, purpose, locale))) }
  })

  serve(editConsentText, ({ db, actor, body: { purpose, locale, text, version }, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    const before = textNow(db, purpose, locale)
    if (before.version !== version) refuse('stale', { current: before })
    if (before.text === text) return before
    const id = newId()
    const next = { purpose, locale, version: version + 1, text }
    insertConsentText(db, permit, { id, ...next, createdAt: clock.now() })
    trace.changed({ noun: 'consent-texts', recordId: id, before: { text: before.text }, after: next })
    return textNow(db, purpose, locale)
  })
}
