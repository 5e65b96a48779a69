import { type PlacementType, workplaceName } from '@tandem/domain/placements'
import { useFormats, useWords } from '../words/locale.tsx'
import { placementTypeWords } from './placements.words.ts'

type Job = Parameters<typeof workplaceName>[0] & {
  readonly placementId: string
  readonly type: PlacementType
  readonly startedOn: string | null
}

/** Jobs to choose from, by where the work is done; two at one company are told apart by what and when. */
export function useJobOptions() {
  const type = useWords(placementTypeWords)
  const { day } = useFormats()
  return (jobs: readonly Job[]) => {
    const names = jobs.map(workplaceName)
    return jobs.map((job, index) => {
      const name = names[index] ?? ''
      const isAlone = names.indexOf(name) === names.lastIndexOf(name)
      const when = job.startedOn === null ? [] : [day(job.startedOn)]
      return { value: job.placementId, label: isAlone ? name : [name, type(job.type), ...when].join(' · ') }
    })
  }
}
