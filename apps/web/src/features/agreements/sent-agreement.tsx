import type { Agreement, AgreementParty, AgreementVersion } from '@tandem/contract/agreement-records'
import { isSignatory } from '@tandem/domain/agreements'
import { contactPagesOf, type ToldParty, withContactPages, withSignatures } from '@tandem/domain/agreements/told'
import { DocumentView } from '../../parts/document-view.tsx'
import { useFiles } from '../../parts/files.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ItemList } from '../../ui/item-row.tsx'
import { SignatureDrawing } from '../../ui/signature-pad.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import styles from './agreements.module.css'
import type { MadeLink } from './link-box.tsx'
import { partyWords } from './party.words.ts'
import { PartyRow } from './party-row.tsx'

type Props = {
  readonly agreement: Agreement
  readonly today: string
  readonly memberId: string
  readonly links: readonly MadeLink[]
  readonly onLinks: (links: readonly MadeLink[]) => void
}

/** What was sent, with who signed and who is waited for; earlier versions below, as they were. */
export function SentAgreement({ agreement, today, memberId, links, onLinks }: Props) {
  const t = useWords(agreementWords)
  const formats = useFormats()
  const [version, ...earlier] = agreement.versions as [AgreementVersion, ...AgreementVersion[]]
  return (
    <>
      <div className={styles.sent}>
        <div className={`${styles.signers} noprint`}>
          <Card title={t('whoSigns')} padding="list">
            <ItemList label={t('whoSigns')}>
              {version.parties.map((party) => (
                <PartyRow
                  key={party.partyId}
                  agreement={agreement}
                  version={version}
                  party={party}
                  today={today}
                  memberId={memberId}
                  link={links.find(({ partyId }) => partyId === party.partyId)}
                  onLink={(link) =>
                    onLinks([
                      ...links.filter(({ partyId }) => partyId !== party.partyId),
                      ...(link === null ? [] : [link]),
                    ])
                  }
                />
              ))}
            </ItemList>
          </Card>
        </div>
        <Card>
          <VersionFiles agreement={agreement} versionNumber={version.versionNumber} />
          <SignedDocument version={version} />
          {version.contentHash !== null && (
            <p className={`tiny ${styles.hash}`}>{t('fingerprint', { hash: version.contentHash })}</p>
          )}
        </Card>
      </div>
      <AgreementFiles agreement={agreement} />
      {earlier.length > 0 && (
        <div className="noprint">
          <Card title={t('earlier')}>
            {earlier.map((former) => (
              <Disclosure
                key={former.versionNumber}
                summary={t('earlierVersion', {
                  version: former.versionNumber,
                  day: former.sentOn === null ? '' : formats.day(former.sentOn),
                })}
              >
                <div className="stack">
                  {former.fallenOn !== null && (
                    <p className="small">{t('fellOn', { day: formats.day(former.fallenOn) })}</p>
                  )}
                  <VersionFiles agreement={agreement} versionNumber={former.versionNumber} />
                  <SignedDocument version={former} />
                </div>
              </Disclosure>
            ))}
          </Card>
        </div>
      )}
    </>
  )
}

/** Scans of signed papers and what else belongs to the agreement; none of it ever leaves. */
function AgreementFiles({ agreement }: { readonly agreement: Agreement }) {
  const t = useWords(agreementWords)
  const { agreementId, files: attachments, mayEdit: mayChange } = agreement
  const { files, pick } = useFiles({ subjectType: 'agreement', subjectId: agreementId, attachments, mayChange })
  if (attachments.length === 0 && !mayChange) return null
  return (
    <div className="noprint">
      <Card
        title={t('files')}
        actions={
          mayChange && (
            <Button size="sm" onClick={pick}>
              {t('addFile')}
            </Button>
          )
        }
      >
        <p className="small">{t('filesText')}</p>
        {files}
      </Card>
    </div>
  )
}

/** A version to take home; none where nothing may leave toward the employer. */
function VersionFiles({ agreement, versionNumber }: { readonly agreement: Agreement; readonly versionNumber: number }) {
  const t = useWords(agreementWords)
  if (agreement.isContactRefused) return null
  const address = `/api/agreements/${agreement.agreementId}/versions/${versionNumber}/file`
  const numbered = t('numbered', { number: agreement.number, version: versionNumber })
  return (
    <p className={`row row-s row-wrap noprint ${styles.files}`}>
      <a className={buttonClass('plain', 'sm')} href={`${address}.pdf`} download aria-label={t('pdfOf', { numbered })}>
        PDF
      </a>
      <a
        className={buttonClass('plain', 'sm')}
        href={`${address}.docx`}
        download
        aria-label={t('wordOf', { numbered })}
      >
        Word
      </a>
    </p>
  )
}

function toldBy({ name, signed, refused, revoked }: AgreementParty): ToldParty {
  return { name, signed, refusedOn: refused?.on ?? null, revokedOn: revoked?.on ?? null }
}

/** The frozen content with the signatures given on it, and the pages of those who took over since. */
export function SignedDocument({ version }: { readonly version: AgreementVersion }) {
  const t = useWords(partyWords)
  const signing = version.parties.filter(isSignatory)
  const pages = contactPagesOf(version.parties).map(({ party, ...page }) => ({
    ...toldBy(party),
    ...page,
    capacity: party.capacity,
    functionLabel: party.functionLabel,
  }))
  const content = version.content as Parameters<typeof withSignatures>[0]
  return (
    <DocumentView
      level={2}
      content={withContactPages(withSignatures(content, signing.map(toldBy)), pages)}
      renderSignature={(place) => {
        const party = signing[place]
        const signed = party?.signed ?? null
        if (party === undefined || signed === null) return null
        if (signed.strokes === null) return <span className={styles.typed}>{signed.typedName}</span>
        return <SignatureDrawing lines={signed.strokes} label={t('drawnBy', { name: signed.typedName })} />
      }}
    />
  )
}
