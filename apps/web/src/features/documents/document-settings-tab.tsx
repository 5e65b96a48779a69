import { readDocumentSettings } from '@tandem/contract/document-settings'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { DocumentTextsCard } from './document-texts-card.tsx'
import { LetterheadCard } from './letterhead-card.tsx'
import { TemplatesCard } from './templates-card.tsx'

/** What an organisation puts into its documents: head, words, Word files. */
export function DocumentSettingsTab() {
  const query = useQuery(read(readDocumentSettings, {}))
  return (
    <Loaded query={query} lines={8}>
      {({ letterhead, texts, templates }) => (
        <>
          <LetterheadCard key={letterhead.version} letterhead={letterhead} />
          <DocumentTextsCard texts={texts} />
          <TemplatesCard templates={templates} />
        </>
      )}
    </Loaded>
  )
}
