import type { FieldId, Json } from '../../../change/edit.ts'
import type { Charter } from '../../charter.ts'
import { text } from '../../text.ts'
import { matchesField } from './match-field.ts'
import {
  onlyChair,
  onlyChairOnceStarted,
  onlyExecutive,
  onlyOwner,
  onlyOwnMark,
  onlyOwnRating,
  onlyOwnStates,
  onlyParticipant,
  onlyRepresentative,
  onlyRepresentativeByName,
  onlyRepresentativeOrExecutive,
  onlyStaff,
  type Refusal,
} from './refusals.ts'
import type { ScopeParts } from './scope-parts.ts'
import type { Writer } from './writers.ts'

/** One row of the table of access: who, besides staff, may write these fields of records of this kind in scopes of this sort. */
export interface AccessRule {
  /** `*` = every kind without rows of its own ([S5]), also of a newer version ([M9]). */
  readonly kind: string
  readonly scope: ScopeParts['sort']
  /** Patterns (see `matchesField`). The first row that matches a field decides. */
  readonly fields: readonly string[]
  /** Roles that may write, besides staff; none = staff only. */
  readonly writers: readonly Writer[]
  /** The values that they may write; left out = any. */
  readonly values?: readonly Json[]
  readonly refusal: Refusal
}

/** Ids of who signs the checklist of formal commitment, as its guide names them: the domain knows no guide, a test compares. */
export const commitmentSigners = { executive: 'executive', representative: 'representative' } as const

const ALL = ['**']
const staffOnly = onlyStaff(text('change this', 'cambiar esto'))

const organizations: readonly AccessRule[] = [
  {
    kind: 'organization',
    scope: 'task-force',
    fields: ['government'],
    writers: [],
    refusal: onlyStaff(text('say whether an organization is part of government', 'indicar si una organización es parte del gobierno')),
  },
  {
    kind: 'organization',
    scope: 'task-force',
    fields: ['level', 'standing', 'deleted'],
    writers: [],
    refusal: onlyStaff(
      text(
        'change the level and the standing of an organization or delete it',
        'cambiar el nivel y la situación de una organización o eliminarla',
      ),
    ),
  },
  { kind: 'organization', scope: 'task-force', fields: ALL, writers: ['representative-by-key'], refusal: onlyRepresentative },
  { kind: 'selection', scope: 'task-force', fields: ALL, writers: ['representative-by-key'], refusal: onlyRepresentative },
]

const people: readonly AccessRule[] = ['person', 'representation', 'executive'].map((kind) => ({
  kind,
  scope: 'task-force',
  fields: ALL,
  writers: ['representative-by-name'],
  refusal: onlyRepresentativeByName,
}))

const commitment: readonly AccessRule[] = [
  {
    kind: 'commitment',
    scope: 'organization',
    fields: ['verified.**'],
    writers: [],
    refusal: onlyStaff(
      text('verify a commitment, after a look at the evidence', 'verificar un compromiso, después de revisar el comprobante'),
    ),
  },
  {
    kind: 'commitment',
    scope: 'organization',
    fields: [`signatures.${commitmentSigners.executive}.**`],
    writers: ['executive-of-scope'],
    refusal: onlyExecutive,
  },
  {
    kind: 'commitment',
    scope: 'organization',
    fields: ['answers.{memorandum}.**', 'answers.{manual}.executive', 'answers.{manual}.executive-date'],
    writers: ['representative-of-scope', 'executive-of-scope'],
    refusal: onlyRepresentativeOrExecutive,
  },
  { kind: 'commitment', scope: 'organization', fields: ALL, writers: ['representative-of-scope'], refusal: onlyRepresentative },
]

const reviews: readonly AccessRule[] = ['performance-review', 'benefits-review'].map((kind) => ({
  kind,
  scope: 'organization',
  fields: ALL,
  writers: ['representative-of-scope'],
  refusal: onlyRepresentative,
}))

const supportRequests: readonly AccessRule[] = [
  {
    kind: 'support-request',
    scope: 'organization',
    fields: ['response', 'deleted'],
    writers: [],
    refusal: onlyStaff(text('answer a support request or delete it', 'responder una solicitud de apoyo o eliminarla')),
  },
  {
    kind: 'support-request',
    scope: 'organization',
    fields: ['state'],
    writers: ['representative-of-scope'],
    values: ['asked', 'withdrawn', null],
    refusal: onlyOwnStates,
  },
  { kind: 'support-request', scope: 'organization', fields: ALL, writers: ['representative-of-scope'], refusal: onlyRepresentative },
]

/**
 * The chair's: meetings with their attendance, what the group says of itself, barriers pulses, metrics. In attendance, whoever represents an
 * organization marks its own people as taking part.
 */
const workGroups: readonly AccessRule[] = [
  { kind: 'meeting', scope: 'work-group', fields: ['attendance.*'], writers: ['chair', 'representative-of-mark'], refusal: onlyOwnMark },
  ...['meeting', 'meeting-series', 'work-group', 'barrier-pulse', 'metric'].map((kind): AccessRule => ({
    kind,
    scope: 'work-group',
    fields: ALL,
    writers: ['chair'],
    refusal: onlyChair,
  })),
  { kind: 'resource-commitment', scope: 'work-group', fields: ALL, writers: ['representative-by-first-part'], refusal: onlyRepresentative },
]

/** What the chair decides about a project: its start, its end, what comes after it. */
const CHAIR_DECIDES = [
  'approved',
  'feasibility.*',
  'collaborator.*',
  'completion',
  'end-reason',
  'lessons',
  'closed',
  'recommended-by',
  'deleted',
]

/**
 * Members of a group draft its projects, the chair decides about them, whoever represents an organization that takes part carries them out:
 * tasks, values, updates, what of the own pledges is used. Any organization that was asked for something may answer for itself, and everybody
 * rates the own support.
 */
const projects: readonly AccessRule[] = [
  { kind: 'project', scope: 'work-group', fields: CHAIR_DECIDES, writers: ['chair'], refusal: onlyChair },
  {
    kind: 'project',
    scope: 'work-group',
    fields: ['needs.*.answer.*'],
    writers: ['chair', 'representative-of-answer'],
    refusal: onlyRepresentative,
  },
  {
    kind: 'project',
    scope: 'work-group',
    fields: ['uses.**'],
    writers: ['chair', 'member-of-draft', 'participant-of-use'],
    refusal: onlyParticipant,
  },
  {
    kind: 'project',
    scope: 'work-group',
    fields: ['tasks.**', 'indicators.*.values.*', 'needs.**'],
    writers: ['chair', 'member-of-draft', 'participant'],
    refusal: onlyParticipant,
  },
  { kind: 'project', scope: 'work-group', fields: ALL, writers: ['chair', 'member-of-draft'], refusal: onlyChairOnceStarted },
  ...['project-update', 'project-review', 'transition'].flatMap((kind): readonly AccessRule[] => [
    { kind, scope: 'work-group', fields: ['deleted'], writers: ['chair'], refusal: onlyChair },
    { kind, scope: 'work-group', fields: ALL, writers: ['chair', 'participant'], refusal: onlyParticipant },
  ]),
  { kind: 'support-rating', scope: 'work-group', fields: ALL, writers: ['representative-of-rating'], refusal: onlyOwnRating },
  {
    kind: 'sector',
    scope: 'task-force',
    fields: ALL,
    writers: [],
    refusal: onlyStaff(text('say which agency leads a sector', 'indicar qué agencia lidera un sector')),
  },
]

const others: readonly AccessRule[] = [
  { kind: 'profile', scope: 'task-force', fields: ALL, writers: ['owner', 'anyone-without-owner'], refusal: onlyOwner },
  { kind: 'charter', scope: 'task-force', fields: ALL, writers: [], refusal: onlyStaff(text('change the charter', 'cambiar la carta')) },
]

/** Kinds without a rule of their own ([S5]). */
const unknown: readonly AccessRule[] = [
  { kind: '*', scope: 'task-force', fields: ALL, writers: [], refusal: staffOnly },
  { kind: '*', scope: 'work-group', fields: ALL, writers: ['chair'], refusal: onlyChair },
  { kind: '*', scope: 'organization', fields: ALL, writers: ['representative-of-scope'], refusal: onlyRepresentative },
]

/** The table of access. Whatever it does not name of a kind that it names is staff's alone. */
export const accessTable: readonly AccessRule[] = [
  ...organizations,
  ...people,
  ...commitment,
  ...reviews,
  ...supportRequests,
  ...workGroups,
  ...projects,
  ...others,
  ...unknown,
]

const namedKinds: ReadonlySet<string> = new Set(accessTable.map((rule) => rule.kind))

/** The row that decides on a field; null where a kind with rows of its own has none there: staff only. */
export function findRule(kind: string, scope: ScopeParts['sort'], field: FieldId, charter: Charter): AccessRule | null {
  const name = namedKinds.has(kind) ? kind : '*'
  const rule = accessTable.find(
    (one) => one.kind === name && one.scope === scope && one.fields.some((pattern) => matchesField(pattern, field, charter)),
  )
  return rule ?? null
}

/** What to say where no row stands. */
export const refuseEverybody: Refusal = staffOnly
