import type { Charter, CharterList } from '../../src/domain/charter.ts'
import { text } from '../../src/domain/text.ts'

const empty: CharterList = { items: [] }

/** The charter of another, made-up task force: other groups, other lists, ids of its own, an indicator without a rule of its own. */
export const sampleCharter: Charter = {
  id: 'sample-charter',
  version: 1,
  issued: '2026-01',
  name: text('Sample Task Force', 'Grupo de ejemplo'),
  shortName: text('Sample', 'Ejemplo'),
  coordinator: { name: text('Sample Council', 'Consejo de ejemplo'), shortName: text('Council', 'Consejo') },
  mission: { text: text('Sample mission.', 'Misión de ejemplo.'), preliminary: false },
  sourceDocument: text('Sample guide', 'Guía de ejemplo'),
  workGroupTerm: { name: text('Team', 'Equipo'), abbreviation: text('T', 'E') },
  memorandum: { name: text('Pact', 'Pacto'), alsoCalled: text('Accord', 'Acuerdo') },
  workGroups: [
    {
      id: 'north',
      number: 1,
      name: text('North', 'Norte'),
      nameOnForm: text('Team 1: NORTH', 'Equipo 1: NORTE'),
      goal: text('Sample goal.', 'Meta de ejemplo.'),
      population: text('Everybody.', 'Todas las personas.'),
      factors: text('Many.', 'Muchos.'),
      projectTypes: text('Some.', 'Algunos.'),
      membership: 'anyone',
      reading: 'open',
    },
  ],
  commitmentIndicators: {
    items: [
      { id: 'pledge-day', label: text('Pledge day held', 'Día de promesa realizado') },
      { id: 'pact', kind: 'memorandum', label: text('Pact', 'Pacto') },
    ],
  },
  responsibilities: { items: [{ id: 'show-up', label: text('Show up', 'Presentarse') }] },
  benefits: { items: [{ id: 'cake', label: text('Cake', 'Pastel') }] },
  resources: {
    items: [
      { id: 'hours-given', kind: 'hours', label: text('Hours', 'Horas') },
      { id: 'boats', label: text('Boats', 'Botes') },
    ],
  },
  barriers: empty,
  successFactors: empty,
  startUpElements: empty,
  sectors: empty,
  attendance: { minimum: { numerator: 1, denominator: 2 }, exampleMeetings: 4, teleconferenceCounts: true, alternatesCount: true },
  year: { fiscalStartMonth: 10, reviewsBy: 'fiscal' },
  rhythm: { performanceReviewMonths: 6, benefitsReviewsPerYear: 4, projectUpdateDays: 14 },
  smallCellThreshold: 10,
  anonymousMinimum: 6,
}
