import type { GuideSource } from '../domain/guide.ts'
import { tracks } from '../domain/project-update.ts'

/** Project update: one per project and day; how far each element of the start-up is, and what is done about what is off track. */
export const projectUpdateGuide: GuideSource = {
  id: 'project-update',
  kind: 'project-update',
  title: { en: 'Project Update', es: 'Informe de avance del proyecto' },
  intro: {
    en: 'Tell the group how the project goes, area by area. Where an area is off track, say what is done about it.',
    es: 'Cuente al grupo cómo va el proyecto, área por área. Donde un área esté desviada, diga qué se hace al respecto.',
  },
  page: 6,
  rowHeading: { en: 'Areas', es: 'Áreas' },
  rowsFrom: 'startUpElements',
  columns: [
    {
      id: 'progress',
      label: { en: 'Progress', es: 'Avance' },
      hint: {
        en: 'Where does it stand, and what has happened since the last update? Facts and counts only.',
        es: '¿Dónde está y qué ha pasado desde el último informe? Solo hechos y cantidades.',
      },
      cell: { type: 'text', lines: 4, maxLength: 8000 },
    },
    {
      id: 'track',
      label: { en: 'On or off track', es: 'En marcha o desviado' },
      cell: { type: 'choice', options: tracks },
    },
    {
      id: 'correction',
      label: { en: 'Correction', es: 'Corrección' },
      hint: {
        en: 'Needed where it is off track: what is done about it, by whom and by when.',
        es: 'Hace falta si está desviado: qué se hace, quién y para cuándo.',
      },
      cell: { type: 'text', lines: 3, maxLength: 8000 },
      requiredWhen: { column: 'track', is: 'off' },
    },
  ],
  rows: [],
  steps: [{ each: 'row' }],
  signers: [{ id: 'reporter', label: { en: 'Whoever makes the update', es: 'Quien hace el informe' } }],
}
