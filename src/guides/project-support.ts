import type { GuideSource } from '../domain/guide.ts'
import { supportLevels } from '../domain/support-rating.ts'

/** Project Support Guide: one per project and representative; how much each contributes to what makes projects succeed. */
export const projectSupportGuide: GuideSource = {
  id: 'project-support',
  kind: 'support-rating',
  title: { en: 'Project Support Guide', es: 'Guía de apoyo al proyecto' },
  intro: {
    en: 'How much do you contribute to each success factor? It is no test: together the answers show the chair where the project needs more support.',
    es: '¿Cuánto aporta usted a cada factor de éxito? No es un examen: juntas, las respuestas muestran a quien preside dónde el proyecto necesita más apoyo.',
  },
  page: 10,
  rowHeading: { en: 'Project Success Factors', es: 'Factores de éxito del proyecto' },
  printsWording: true,
  rowsFrom: 'successFactors',
  columns: [
    {
      id: 'level',
      label: { en: 'Level of Official Representative’s Contribution', es: 'Nivel de aporte de quien representa oficialmente' },
      cell: { type: 'choice', options: supportLevels },
      optionsOnPaper: true,
    },
    {
      id: 'note',
      label: { en: 'Note', es: 'Nota' },
      hint: { en: 'What would help you to contribute more?', es: '¿Qué le ayudaría a aportar más?' },
      cell: { type: 'text', lines: 2, maxLength: 2000 },
      required: false,
      screenOnly: true,
    },
  ],
  rows: [],
  steps: [
    {
      id: 'factors',
      title: { en: 'Success factors', es: 'Factores de éxito' },
      help: {
        en: 'Low: hardly, or not yet. Medium: now and then, or where somebody asks. High: a good part of it rests on you.',
        es: 'Bajo: apenas o todavía no. Medio: de vez en cuando o si alguien lo pide. Alto: buena parte depende de usted.',
      },
      rows: ['*'],
    },
  ],
  signers: [{ id: 'representative', label: { en: 'Official representative', es: 'Representante oficial' } }],
}
