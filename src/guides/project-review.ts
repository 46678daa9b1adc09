import type { GuideColumn, GuideRow, GuideSource } from '../domain/guide.ts'
import { MEMORANDUM_ITEM, yesOrNo } from '../domain/project-review.ts'

const memorandumColumns: readonly GuideColumn[] = [
  {
    id: 'needed',
    label: { en: 'Memorandum needed', es: 'Hace falta un memorando' },
    cell: { type: 'choice', options: yesOrNo },
    paperColumn: 'findings',
  },
  {
    id: 'findings',
    label: { en: 'Why', es: 'Por qué' },
    cell: { type: 'text', lines: 3, maxLength: 8000 },
    paperColumn: 'findings',
    required: false,
  },
]

const rows: readonly GuideRow[] = [
  {
    id: 'working',
    label: { en: 'Elements of the project that are working.', es: 'Elementos del proyecto que funcionan.' },
    help: { en: 'What brings the project closer to its criterion for success?', es: '¿Qué acerca el proyecto a su criterio de éxito?' },
  },
  {
    id: 'not-working',
    label: { en: 'Elements of the project that are not working.', es: 'Elementos del proyecto que no funcionan.' },
    help: { en: 'What costs effort and brings little, and why is that so?', es: '¿Qué cuesta esfuerzo y aporta poco, y por qué?' },
  },
  {
    id: 'lessons',
    label: { en: 'Key lessons being learned.', es: 'Lecciones principales que se aprenden.' },
    help: { en: 'What would you tell a group that begins such a project?', es: '¿Qué le diría a un grupo que empieza un proyecto así?' },
  },
  {
    id: 'adopt',
    label: {
      en: 'Elements of the project we should permanently adopt and expand to other agencies or programs.',
      es: 'Elementos del proyecto que deberíamos adoptar de forma permanente y llevar a otras agencias o programas.',
    },
    help: {
      en: 'Which parts should outlive the project, and who could carry them?',
      es: '¿Qué partes deberían continuar y quién podría llevarlas?',
    },
  },
  {
    id: MEMORANDUM_ITEM,
    label: {
      en: 'Do we need a Memorandum of Understanding to make the project permanent?',
      es: '¿Necesitamos un memorando de entendimiento para hacer permanente el proyecto?',
    },
    help: {
      en: 'A yes recommends to make the project a program: the chair can then start its transition.',
      es: 'Un sí recomienda convertir el proyecto en programa: quien preside puede entonces iniciar la transición.',
    },
    without: ['findings'],
    extra: memorandumColumns,
  },
]

/** The items of a review, in the order of the guide. */
export const projectReviewItems = rows

/** Project Review Guide: any number per project, one a day; what works, what does not, and whether the project should become permanent. */
export const projectReviewGuide: GuideSource = {
  id: 'project-review',
  kind: 'project-review',
  title: { en: 'Project Review Guide', es: 'Guía de revisión del proyecto' },
  intro: {
    en: 'Look at the project together. It can be reviewed as often as that helps. Facts and counts only, nothing about survivors.',
    es: 'Revisen juntos el proyecto, tantas veces como ayude. Solo hechos y cantidades, nada sobre personas sobrevivientes.',
  },
  page: 10,
  rowHeading: { en: 'Review Items', es: 'Puntos de la revisión' },
  columns: [{ id: 'findings', label: { en: 'Findings', es: 'Resultados' }, cell: { type: 'text', lines: 4, maxLength: 8000 } }],
  rows,
  steps: [
    { id: 'findings', title: { en: 'Findings', es: 'Resultados' }, rows: rows.slice(0, -1).map(({ id }) => id) },
    { id: MEMORANDUM_ITEM, title: { en: 'Making it permanent', es: 'Hacerlo permanente' }, rows: [MEMORANDUM_ITEM] },
  ],
  signers: [{ id: 'reviewer', label: { en: 'Whoever leads the review', es: 'Quien dirige la revisión' } }],
}
