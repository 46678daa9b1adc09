import type { GuideSource } from '../domain/guide.ts'

/** Formal Commitment Checklist: one per organization; five indicators, by whom, date completed. */
export const commitmentGuide: GuideSource = {
  id: 'commitment',
  kind: 'commitment',
  title: { en: 'Formal Commitment Checklist', es: 'Lista de verificación del compromiso formal' },
  intro: {
    en: 'An organization becomes a Partner by a formal commitment and by serving the mission. Five actions make the commitment formal; all five must hold.',
    es: 'Una organización se convierte en socia mediante un compromiso formal y su servicio a la misión. Cinco acciones formalizan el compromiso; deben cumplirse las cinco.',
  },
  page: 3,
  rowHeading: { en: 'Actions', es: 'Acciones' },
  rowsFrom: 'commitmentIndicators',
  columns: [
    {
      id: 'by-whom',
      label: { en: 'By Whom', es: 'Por quién' },
      hint: { en: 'The person who did it.', es: 'La persona que lo hizo.' },
      cell: { type: 'person', role: 'representative' },
    },
    {
      id: 'date',
      label: { en: 'Date Completed', es: 'Fecha de cumplimiento' },
      hint: { en: 'The day it was done, not the day you enter it.', es: 'El día en que se hizo, no el día en que lo anota.' },
      cell: { type: 'date' },
    },
    {
      id: 'evidence',
      label: { en: 'Evidence', es: 'Comprobante' },
      hint: {
        en: 'Where staff can find proof: a file name, a letter, an e-mail of a certain day.',
        es: 'Dónde puede encontrar la prueba el personal: el nombre de un archivo, una carta, un correo de cierto día.',
      },
      cell: { type: 'text', lines: 2, maxLength: 1000 },
      screenOnly: true,
      required: false,
    },
  ],
  rowKinds: {
    memorandum: { cells: { 'by-whom': { type: 'person', role: 'executive' } } },
    manual: {
      without: ['by-whom', 'date'],
      extra: [
        {
          id: 'executive',
          label: { en: 'Chief executive', es: 'Dirección ejecutiva' },
          hint: { en: 'Who accepted as chief executive.', es: 'Quién lo aceptó por la dirección ejecutiva.' },
          cell: { type: 'person', role: 'executive' },
          paperColumn: 'by-whom',
        },
        {
          id: 'executive-date',
          label: { en: 'Accepted by the chief executive on', es: 'Aceptado por la dirección ejecutiva el' },
          cell: { type: 'date' },
          paperColumn: 'date',
        },
        {
          id: 'representative',
          label: { en: 'Official representative', es: 'Representante oficial' },
          hint: { en: 'Who accepted as official representative.', es: 'Quién lo aceptó como representante oficial.' },
          cell: { type: 'person', role: 'representative' },
          paperColumn: 'by-whom',
        },
        {
          id: 'representative-date',
          label: { en: 'Accepted by the official representative on', es: 'Aceptado por el representante oficial el' },
          cell: { type: 'date' },
          paperColumn: 'date',
        },
      ],
    },
  },
  rows: [],
  steps: [{ each: 'row' }],
  signers: [
    { id: 'executive', label: { en: 'Chief executive', es: 'Dirección ejecutiva' } },
    { id: 'representative', label: { en: 'Official representative', es: 'Representante oficial' } },
  ],
}
