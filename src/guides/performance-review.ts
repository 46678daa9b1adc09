import type { GuideSource } from '../domain/guide.ts'

/** Performance Review Guide: one per organization and year; the responsibilities, observations and desired improvements. */
export const performanceReviewGuide: GuideSource = {
  id: 'performance-review',
  kind: 'performance-review',
  title: { en: 'Performance Review Guide', es: 'Guía de revisión del desempeño' },
  intro: {
    en: 'At least once a year a partner looks at how it met its responsibilities, as part of the annual operational review of the Task Force.',
    es: 'Al menos una vez al año, cada socio revisa cómo cumplió sus responsabilidades, como parte de la revisión operativa anual del Grupo Especial.',
  },
  page: 4,
  rowHeading: { en: 'Responsibilities', es: 'Responsabilidades' },
  rowsFrom: 'responsibilities',
  columns: [
    {
      id: 'observations',
      label: { en: 'Review Observations', es: 'Observaciones de la revisión' },
      hint: {
        en: 'What happened this year? Facts and examples; no names of survivors.',
        es: '¿Qué pasó este año? Hechos y ejemplos; sin nombres de personas sobrevivientes.',
      },
      cell: { type: 'text', lines: 4, maxLength: 8000 },
    },
    {
      id: 'improvements',
      label: { en: 'Desired Improvements', es: 'Mejoras deseadas' },
      hint: {
        en: 'What should be different next year, and who will see to it? Write “none” where all is well.',
        es: '¿Qué debería cambiar el próximo año y quién se encargará? Escriba “ninguna” si todo está bien.',
      },
      cell: { type: 'text', lines: 4, maxLength: 8000 },
    },
  ],
  rowKinds: {
    'attendance': { fromData: 'attendance' },
    'if-applicable': { mayNotApply: true },
  },
  rows: [],
  steps: [{ each: 'row' }],
  signers: [{ id: 'representative', label: { en: 'Official representative', es: 'Representante oficial' } }],
}
