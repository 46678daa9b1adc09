import type { GuideRow } from '../domain/guide.ts'

/** The five items of the Project Review Guide (Partners Guide, appendix); the last one asks for a memorandum. */
export const projectReviewItems: readonly Pick<GuideRow, 'id' | 'label'>[] = [
  {
    id: 'working',
    label: { en: 'Elements of the project that are working.', es: 'Elementos del proyecto que funcionan.' },
  },
  {
    id: 'not-working',
    label: { en: 'Elements of the project that are not working.', es: 'Elementos del proyecto que no funcionan.' },
  },
  { id: 'lessons', label: { en: 'Key lessons being learned.', es: 'Principales lecciones que se aprenden.' } },
  {
    id: 'adopt',
    label: {
      en: 'Elements of the project we should permanently adopt and expand to other agencies or programs.',
      es: 'Elementos del proyecto que deberíamos adoptar de forma permanente y extender a otras agencias o programas.',
    },
  },
  {
    id: 'memorandum',
    label: {
      en: 'Do we need a Memorandum of Understanding to make the project permanent?',
      es: '¿Necesitamos un memorando de entendimiento para hacer permanente el proyecto?',
    },
  },
]
