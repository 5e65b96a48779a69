import type { PartyFacts } from '../agreements.ts'
import type { AgreementContent, ContentParty } from './content.ts'

type Version<Party> = { readonly content: AgreementContent; readonly parties: readonly Party[] }

/** What every party was shown and bound by: the whole text with its title and dates, without who stands for whom. */
function sharedText({ title, locale, organisationName, blocks, notWrittenHere }: AgreementContent) {
  const text = blocks.filter(
    (block, place) =>
      block.type !== 'signatures' && !(block.type === 'facts' && place > 0) && place < blocks.length - 1,
  )
  return { title, locale, organisationName, text, notWrittenHere }
}

const ownLine = ({ capacity, participation, name, functionLabel, scope }: ContentParty) => [
  capacity,
  participation,
  name,
  functionLabel ?? '',
  scope ?? '',
]

/** How another party counts: in what capacity and how; by name where the agreement is about them or goes to them. */
const otherLine = ({ capacity, participation, name }: ContentParty) =>
  [capacity, participation, capacity === 'worker' || participation === 'copy' ? name : ''].join('\n')

/**
 * What one party commits to, to be compared between two versions: the whole text, their own line, and the capacities of
 * the others. Number of the version and day are left out. Source: docs/decisions/0029.
 */
function commitmentOf<Party extends ContentParty>({ content, parties }: Version<Party>, party: Party): string {
  const others = parties.filter((one) => one !== party).map(otherLine)
  return JSON.stringify([sharedText(content), ownLine(party), others.sort()])
}

type Signed = ContentParty & Pick<PartyFacts, 'signedOn' | 'revokedOn'>

/** The signatures that stay in a next version, as pairs of the party now and then. The others are asked again. */
export function keptSignatures<Before extends Signed, After extends ContentParty>(
  before: Version<Before>,
  after: Version<After>,
): { readonly party: After; readonly from: Before }[] {
  const signed = before.parties.filter(({ signedOn, revokedOn }) => signedOn !== null && revokedOn === null)
  const open = new Map(signed.map((party) => [party, commitmentOf(before, party)]))
  return after.parties.flatMap((party) => {
    const commitment = commitmentOf(after, party)
    const [from] = [...open].find(([, given]) => given === commitment) ?? []
    if (from === undefined) return []
    open.delete(from)
    return [{ party, from }]
  })
}
