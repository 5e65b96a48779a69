import { words } from '../../words/words.ts'

export const outcomesDownloadWords = words({
  en: {
    excel: 'Excel',
    csv: 'CSV',
    otherFiles: 'Other files',
    funderExcel: 'Excel for the funder: names of those who agreed',
    csvFigures: 'Figures',
    csvFiguresSemicolon: 'Figures, with semicolons for French Excel',
    csvPeople: 'People behind them',
    csvPeopleSemicolon: 'People, with semicolons for French Excel',
  },
  fr: {
    excel: 'Excel',
    csv: 'CSV',
    otherFiles: 'Autres fichiers',
    funderExcel: 'Excel pour le financeur : noms des personnes d’accord',
    csvFigures: 'Chiffres',
    csvFiguresSemicolon: 'Chiffres, à points-virgules pour Excel en français',
    csvPeople: 'Personnes derrière les chiffres',
    csvPeopleSemicolon: 'Personnes, à points-virgules pour Excel en français',
  },
})
