import type { Json } from '../../change/edit.ts'
import type { Charter } from '../charter.ts'
import { findCharterProblems, type CharterProblem } from '../rules/charter.ts'
import { text, type Text } from '../text.ts'
import { takeShape, type CharterFault, type Shape } from './take-shape.ts'

/** Members of a charter that are lists of items with ids, in the order of the charter. */
export const charterLists = [
  'commitmentIndicators',
  'responsibilities',
  'benefits',
  'resources',
  'barriers',
  'successFactors',
  'startUpElements',
  'sectors',
] as const

/** Name of a list of a charter. */
export type CharterListName = (typeof charterLists)[number]

const said: Shape = { sort: 'text' }
const flag: Shape = { sort: 'flag' }
const id: Shape = { sort: 'word', pattern: /^[A-Za-z0-9_-]{1,64}$/ }
const ids: Shape = { sort: 'list', of: id }
const whole = (min: number, max: number): Shape => ({ sort: 'whole', min, max })
const choice = (...of: readonly Json[]): Shape => ({ sort: 'choice', of })
const object = (members: { readonly [name: string]: Shape }, optional: { readonly [name: string]: Shape } = {}): Shape => ({
  sort: 'object',
  members,
  optional,
})

const list = object(
  {
    items: { sort: 'list', of: object({ id, label: said }, { wording: said, onForm: said, help: said, section: id, kind: id }) },
  },
  { sections: { sort: 'list', of: object({ id, label: said }, { help: said }) }, paperOrder: ids },
)

const workGroup = object(
  {
    id,
    number: whole(1, 999),
    name: said,
    nameOnForm: said,
    goal: said,
    population: said,
    factors: said,
    projectTypes: said,
    membership: choice('anyone', 'government'),
    reading: choice('open', 'closed'),
  },
  { feasibilityFirst: object({ year: whole(1900, 2100), note: said }), collaborator: object({ id, name: said, note: said }) },
)

/** The whole of a charter, member by member; what a member may be missing stands in `Charter`. */
const charterShape = object(
  {
    id,
    version: whole(1, 999_999),
    issued: { sort: 'word', pattern: /^\d{4}-\d{2}(?:-\d{2})?$/ },
    name: said,
    shortName: said,
    coordinator: object({ name: said, shortName: said }),
    mission: object({ text: said, preliminary: flag }),
    sourceDocument: said,
    workGroupTerm: object({ name: said, abbreviation: said }),
    memorandum: object({ name: said, alsoCalled: said }),
    workGroups: { sort: 'list', of: workGroup },
    ...Object.fromEntries(charterLists.map((name) => [name, list])),
    attendance: object({
      minimum: object({ numerator: whole(0, 1000), denominator: whole(1, 1000) }),
      exampleMeetings: whole(1, 366),
      teleconferenceCounts: flag,
      alternatesCount: flag,
    }),
    year: object({ fiscalStartMonth: whole(1, 12), reviewsBy: choice('calendar', 'fiscal') }),
    rhythm: object({
      performanceReviewMonths: whole(1, 120),
      benefitsReviewsPerYear: choice(1, 2, 4),
      projectUpdateDays: whole(1, 366),
    }),
    smallCellThreshold: whole(1, 1000),
    anonymousMinimum: whole(1, 1000),
  },
  { timeZone: { sort: 'word', pattern: /^[A-Za-z0-9_+-]{1,32}(?:\/[A-Za-z0-9_+-]{1,32}){0,2}$/ } },
)

/** A charter that could be read, or why not; a charter has faults where it is whole but its ids do not fit each other. */
export interface TakenCharter {
  readonly charter: Charter | null
  readonly faults: readonly CharterFault[]
}

/** Reads a charter from JSON; what a newer version adds to it is passed over. */
export function takeCharter(value: Json): TakenCharter {
  const faults: CharterFault[] = []
  const taken = takeShape(value, charterShape, '', faults)
  if (faults.length > 0) return { charter: null, faults }
  // The shape has just been checked, member by member; a test compares it with the type.
  const charter = taken as unknown as Charter
  return { charter, faults: findCharterProblems(charter).map(({ code, path }) => ({ path, reason: wordsByCode[code] })) }
}

const wordsByCode: { readonly [Code in CharterProblem['code']]: Text } = {
  'bad-id': text('An id consists of letters, digits, - and _ only.', 'Un identificador solo lleva letras, cifras, - y _.'),
  'id-twice': text('This id is given twice; each may stand once.', 'Este identificador está dos veces; cada uno puede estar una vez.'),
  'unknown-section': text(
    'This belongs to a section that the list does not have. Choose another.',
    'Pertenece a una sección que la lista no tiene. Elija otra.',
  ),
  'unknown-on-paper': text(
    'The paper form prints something that the list does not have.',
    'El formulario en papel imprime algo que la lista no tiene.',
  ),
  'missing-on-paper': text('The paper form leaves this out.', 'El formulario en papel omite esto.'),
  'bad-share': text('The least attendance has to be a share between 0 and 1.', 'La asistencia mínima debe ser una parte entre 0 y 1.'),
}
