import type { Preset } from '@tandem/domain/rule-set-presets'
import type { Text } from './text.ts'

export type ProgrammeKey = 'house' | 'crossBorder' | 'shortPath' | 'shareOfHours'

type Told = { readonly name: Text; readonly funder: Text | null; readonly preset: Preset }

/** Under whose rules the people of the story are accompanied; the house has those who name none. */
export const PROGRAMMES: Readonly<Record<ProgrammeKey, Told>> = {
  house: {
    name: { fr: 'Accompagnement de la maison', en: 'The house’s own coaching' },
    funder: null,
    preset: 'rejoins',
  },
  crossBorder: {
    name: { fr: 'Emploi accompagné transfrontalier', en: 'Cross-border supported employment' },
    funder: { fr: 'Fonds transfrontalier', en: 'Cross-border fund' },
    preset: 'ea-fr',
  },
  shortPath: {
    name: { fr: 'Parcours court', en: 'Short path' },
    funder: { fr: 'Service régional de l’emploi', en: 'Regional employment service' },
    preset: 'vdab-be',
  },
  shareOfHours: {
    name: { fr: 'Appui dans l’emploi, en part des heures', en: 'Support in the job, as a share of the hours' },
    funder: { fr: 'Assurance-emploi néerlandaise', en: 'Dutch employment insurance' },
    preset: 'uwv-nl',
  },
}
