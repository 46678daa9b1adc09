import type { GuideSource } from '../domain/guide.ts'

/** Benefits Review Guide: one per organization and period, private to the partner and staff; findings and desired improvements. */
export const benefitsReviewGuide: GuideSource = {
  id: 'benefits-review',
  kind: 'benefits-review',
  title: { en: 'Benefits Review Guide', es: 'Guía de revisión de beneficios' },
  intro: {
    en: 'From time to time, look at what your organization gets out of taking part. Only your organization and staff read it. A wish can be sent to staff as a support request.',
    es: 'De vez en cuando, revise qué obtiene su organización al participar. Solo la leen su organización y el personal. Un deseo puede enviarse al personal como solicitud de apoyo.',
  },
  page: 5,
  rowHeading: { en: 'Benefits', es: 'Beneficios' },
  rowsFrom: 'benefits',
  columns: [
    {
      id: 'findings',
      label: { en: 'Review Findings', es: 'Resultados de la revisión' },
      hint: { en: 'What did you get out of it in this period?', es: '¿Qué obtuvieron en este período?' },
      cell: { type: 'text', lines: 3, maxLength: 8000 },
    },
    {
      id: 'improvements',
      label: { en: 'Desired Improvements', es: 'Mejoras deseadas' },
      hint: {
        en: 'What would make it worth more? Write “none” where all is well.',
        es: '¿Qué lo haría más valioso? Escriba “ninguna” si todo está bien.',
      },
      cell: { type: 'text', lines: 3, maxLength: 8000 },
    },
  ],
  rows: [],
  steps: [{ each: 'section' }],
  signers: [{ id: 'representative', label: { en: 'Official representative', es: 'Representante oficial' } }],
}
