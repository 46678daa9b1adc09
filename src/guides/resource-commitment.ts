import type { GuideSource } from '../domain/guide.ts'

/** Resource Commitment Chart: one per organization and work group; what it has and can get, and hours of its representative. */
export const resourceCommitmentGuide: GuideSource = {
  id: 'resource-commitment',
  kind: 'resource-commitment',
  title: { en: 'Resource Commitment Chart', es: 'Tabla de compromiso de recursos' },
  intro: {
    en: 'Say what your organization commits to its Work Group: what it has, and what it can get from others. Your representative later links each resource to a project.',
    es: 'Indique qué compromete su organización con su grupo de trabajo: lo que tiene y lo que puede conseguir de otros. Después su representante vincula cada recurso con un proyecto.',
  },
  page: 10,
  rowHeading: { en: 'Resources', es: 'Recursos' },
  rowsFrom: 'resources',
  columns: [
    {
      id: 'have',
      label: { en: 'We Have It', es: 'Lo tenemos' },
      hint: { en: 'Ours, and we can give it.', es: 'Es nuestro y podemos darlo.' },
      cell: { type: 'check' },
      required: false,
    },
    {
      id: 'can-get',
      label: { en: 'We Can Get It', es: 'Podemos conseguirlo' },
      hint: { en: 'Not ours, but we know where to ask.', es: 'No es nuestro, pero sabemos a quién pedirlo.' },
      cell: { type: 'check' },
      required: false,
    },
    {
      id: 'amount',
      label: { en: 'How much', es: 'Cuánto' },
      hint: { en: 'For example: 2 rooms, 500 copies a year.', es: 'Por ejemplo: 2 salas, 500 copias al año.' },
      cell: { type: 'text', maxLength: 200 },
      screenOnly: true,
      required: false,
    },
    {
      id: 'note',
      label: { en: 'Note', es: 'Nota' },
      hint: { en: 'From when, on what terms, whom to ask.', es: 'Desde cuándo, en qué condiciones, a quién preguntar.' },
      cell: { type: 'text', lines: 2, maxLength: 1000 },
      screenOnly: true,
      required: false,
    },
  ],
  rowKinds: {
    hours: {
      without: ['amount'],
      extra: [
        {
          id: 'hours',
          label: { en: 'Hours per month', es: 'Horas al mes' },
          cell: { type: 'number', min: 0, max: 744, unit: { en: 'hours per month', es: 'horas al mes' } },
          field: 'hours',
          paperColumn: 'row',
          required: false,
        },
      ],
    },
  },
  rows: [],
  steps: [{ each: 'section' }],
  signers: [{ id: 'representative', label: { en: 'Official representative', es: 'Representante oficial' } }],
  anyOf: {
    columns: ['have', 'can-get', 'hours'],
    reason: {
      en: 'Nothing is committed yet: tick at least one resource, or enter the hours of your representative.',
      es: 'Todavía no hay nada comprometido: marque al menos un recurso o indique las horas de su representante.',
    },
  },
  ownRows: {
    label: { en: 'Another resource', es: 'Otro recurso' },
    hint: { en: 'Something that the chart does not list.', es: 'Algo que la tabla no menciona.' },
    blankOnPaper: 3,
  },
}
