import type { Episode } from '@tandem/contract/workers'
import { useRef } from 'react'
import { useToast } from '../../ui/toasts.tsx'

/** The version that is changed; after a stale refusal the act is done again on the newer one. */
export function useVersion(episode: Episode) {
  const version = useRef(episode.version)
  return {
    version,
    againOn: (form: { readonly submit: () => void }) => (current: number) => {
      version.current = current
      form.submit()
    },
  }
}

/** Says that it is saved, then closes. */
export function useDone(onClose: () => void): (text: string) => void {
  const toast = useToast()
  return (text) => {
    toast({ text })
    onClose()
  }
}
