import type { GuideSource } from '../domain/guide.ts'

/** Work Group Selection Guide: one per organization; compares the groups, one is joined, others may be observed. */
export const workGroupSelectionGuide: GuideSource = {
  id: 'work-group-selection',
  kind: 'selection',
  title: { en: 'Work Group Selection Guide', es: 'Guía de selección de grupo de trabajo' },
  intro: {
    en: 'Compare whom each Work Group serves, which factors it addresses and what projects it does. Then choose the one group that your representative joins. You may follow others as an observer.',
    es: 'Compare a quién sirve cada grupo de trabajo, qué factores atiende y qué proyectos realiza. Luego elija el único grupo al que se unirá su representante. Puede seguir a otros como observador.',
  },
  page: 10,
  rowHeading: { en: 'Work Groups', es: 'Grupos de trabajo' },
  rowsFrom: 'workGroups',
  columns: [
    {
      id: 'target',
      label: { en: 'Target Populations and Factors Addressed', es: 'Poblaciones y factores que se atienden' },
      cell: { type: 'given' },
    },
    { id: 'projects', label: { en: 'Types of Projects', es: 'Tipos de proyectos' }, cell: { type: 'given' } },
    { id: 'conditions', label: { en: 'Conditions', es: 'Condiciones' }, cell: { type: 'given' }, screenOnly: true },
    {
      id: 'primary',
      label: { en: 'Our Work Group', es: 'Nuestro grupo de trabajo' },
      hint: { en: 'Exactly one group is yours.', es: 'Solo un grupo es el suyo.' },
      cell: { type: 'pick-row' },
      field: 'primary',
      paperColumn: 'row',
    },
    {
      id: 'observer',
      label: { en: 'We follow as observer', es: 'Lo seguimos como observador' },
      hint: {
        en: 'You read what the group publishes; you have no duty there.',
        es: 'Lee lo que publica el grupo; no tiene obligaciones en él.',
      },
      cell: { type: 'check' },
      field: 'observer.{row}',
      paperColumn: 'row',
      required: false,
    },
    {
      id: 'notes',
      label: { en: 'Notes', es: 'Notas' },
      hint: {
        en: 'Why it fits or does not fit your organization. For your own use.',
        es: 'Por qué conviene o no a su organización. Para su propio uso.',
      },
      cell: { type: 'text', lines: 2, maxLength: 2000 },
      field: 'notes.{row}',
      screenOnly: true,
      required: false,
    },
  ],
  rows: [
    {
      id: 'joined',
      label: { en: 'Joining', es: 'Ingreso' },
      help: {
        en: 'Choosing alone is not enough: enter the day on which your representative joined the group.',
        es: 'Elegir no basta: indique el día en que su representante se unió al grupo.',
      },
      screenOnly: true,
      without: ['target', 'projects', 'conditions', 'primary', 'observer', 'notes'],
      extra: [
        {
          id: 'joined',
          label: { en: 'Joined on', es: 'Fecha de ingreso' },
          cell: { type: 'date' },
          field: 'joined',
        },
        {
          id: 'collaborator',
          label: {
            en: 'We will work with the collaborator named by the group',
            es: 'Trabajaremos con el colaborador que nombra el grupo',
          },
          hint: {
            en: 'Only for a group that develops its projects with a named organization; its conditions say so.',
            es: 'Solo para un grupo que desarrolla sus proyectos con una organización determinada; así lo dicen sus condiciones.',
          },
          cell: { type: 'check' },
          field: 'collaborator',
          required: false,
        },
      ],
    },
  ],
  steps: [
    {
      id: 'compare',
      title: { en: 'Compare and choose', es: 'Comparar y elegir' },
      help: {
        en: 'Look for the population that your organization knows best and the projects to which it can add most.',
        es: 'Busque la población que su organización conoce mejor y los proyectos a los que más puede aportar.',
      },
      rows: ['*'],
    },
    { id: 'join', title: { en: 'Join', es: 'Unirse' }, rows: ['joined'] },
  ],
  signers: [{ id: 'representative', label: { en: 'Official representative', es: 'Representante oficial' } }],
}
