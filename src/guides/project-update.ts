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
  rowKinds: {
    criterion: {
      help: {
        en: 'Is the criterion still the right one, and how near to it is the project?',
        es: '¿Sigue siendo el criterio correcto y qué tan cerca está el proyecto de cumplirlo?',
      },
    },
    tasks: {
      help: {
        en: 'What was carried out, what is under way, and what keeps somebody from beginning?',
        es: '¿Qué se hizo, qué está en curso y qué impide que alguien empiece?',
      },
    },
    schedule: {
      help: {
        en: 'Are the days of the plan still right? A day that will be missed is better said now.',
        es: '¿Siguen siendo correctas las fechas del plan? Es mejor avisar ahora de una fecha que no se cumplirá.',
      },
    },
    results: {
      help: {
        en: 'What do the indicators say against their targets? Counts only.',
        es: '¿Qué dicen los indicadores frente a sus metas? Solo cantidades.',
      },
    },
    goal: {
      help: {
        en: 'Does the work still serve the goal of the Work Group, or has it drifted to something else?',
        es: '¿Sigue el trabajo al servicio de la meta del grupo de trabajo o se ha desviado hacia otra cosa?',
      },
    },
    contribution: {
      help: {
        en: 'What shows by now that the results bring the collective impact target nearer?',
        es: '¿Qué muestra ya que los resultados acercan la meta de impacto colectivo?',
      },
    },
  },
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
      optionsOnPaper: true,
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
