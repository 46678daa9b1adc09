import type { ActorName } from './access-actors.ts'
import { actorNames } from './access-actors.ts'
import type { Outcome } from './access-matrix.ts'

/*
 * Who may write what, written by hand from the product's page "Who may see and change what", without a look at the rules: the second opinion
 * that the generated matrix has to agree with. A line is a record, its fields, and who may write them; everybody else is refused as forbidden.
 * `<o>` stands for each of the three organizations, `rep` for whoever represents it, `exec` for its chief executive, `all` for everybody.
 */
const lines = `
organization:<o>                        | name sector city website phone note joined newer.field                | staff rep
organization:<o>                        | government level standing deleted                                     | staff
person:p-<o>                            | name organization title email phone deleted newer.field               | staff rep
representation:r-<o>                    | person organization from to alternate deleted newer.field             | staff rep
executive:e-<o>                         | person organization from to deleted newer.field                       | staff rep
selection:<o>                           | primary observer.3 notes.sample joined collaborator signatures.sample | staff rep
selection:<o>                           | deleted newer.field                                                   | staff rep
commitment:<o>                          | verified.sample                                                       | staff
commitment:<o>                          | signatures.executive                                                  | staff exec
commitment:<o>                          | signatures.representative deleted newer.field                         | staff rep
commitment:<o>                          | answers.memorandum.sample answers.memorandum.by-whom                  | staff rep exec
commitment:<o>                          | answers.memorandum.date answers.memorandum.evidence                   | staff rep exec
commitment:<o>                          | answers.memorandum.executive answers.memorandum.executive-date        | staff rep exec
commitment:<o>                          | answers.memorandum.representative answers.memorandum.representative-date | staff rep exec
commitment:<o>                          | answers.manual.executive answers.manual.executive-date                | staff rep exec
commitment:<o>                          | answers.manual.representative answers.manual.representative-date      | staff rep
commitment:<o>                          | answers.manual.by-whom answers.manual.date answers.manual.evidence    | staff rep
commitment:<o>                          | answers.resources.by-whom answers.resources.date answers.resources.evidence | staff rep
commitment:<o>                          | answers.resources.executive answers.resources.executive-date          | staff rep
commitment:<o>                          | answers.resources.representative answers.resources.representative-date | staff rep
performance-review:<o>.2026             | answers.sample.observations answers.sample.improvements answers.sample.not-applicable | staff rep
performance-review:<o>.2026             | attendance.sample.held attendance.sample.attended attendance.sample.required | staff rep
performance-review:<o>.2026             | signatures.sample deleted newer.field                                 | staff rep
benefits-review:<o>.2026                | answers.sample.findings answers.sample.improvements answers.sample.not-applicable | staff rep
benefits-review:<o>.2026                | signatures.sample deleted newer.field                                 | staff rep
support-request:<o>.2026.prestige       | wish state newer.field                                                | staff rep
support-request:<o>.2026.prestige       | response deleted                                                      | staff
hologram in organization/<o>            | deleted newer.field                                                   | staff rep

resource-commitment:org-a.1             | <pledge>                                                              | staff rep-a rep-ab
resource-commitment:org-a.2             | <pledge>                                                              | staff rep-a=rule rep-ab=rule
resource-commitment:org-a.5             | <pledge>                                                              | staff
resource-commitment:org-b.1             | <pledge>                                                              | staff rep-b=rule rep-ab=rule
resource-commitment:org-b.2             | <pledge>                                                              | staff rep-b rep-ab
resource-commitment:org-b.5             | <pledge>                                                              | staff
resource-commitment:org-g.1             | <pledge>                                                              | staff rep-g=rule
resource-commitment:org-g.2             | <pledge>                                                              | staff rep-g=rule
resource-commitment:org-g.5             | <pledge>                                                              | staff rep-g

own profile                             | name organization deleted newer.field | staff chair-1 chair-5 rep-a rep-b rep-ab rep-g exec-a member-5 observer
profile:sample-device-user              | name organization deleted newer.field | staff chair-1 chair-5 rep-a rep-b rep-ab rep-g exec-a member-5 observer
profile of another                      | name organization deleted newer.field | staff

meeting:h-1                             | <meeting> | staff chair-1
meeting-series:h-1                      | <series> | staff chair-1
work-group:1                            | chair place call-in note deleted newer.field | staff chair-1
barrier-pulse:1.2026-01-14              | boxes.sample.sample deleted newer.field | staff chair-1
project:h-1                             | <draft> | staff chair-1 rep-a rep-ab
project:h-1                             | <decision> | staff chair-1
project:h-1                             | approved | staff=rule chair-1=rule
<part>:h-1                              | <fields> | staff chair-1
support-rating:h-1.r-org-a              | <rating> | staff rep-a rep-ab
metric:h-1                              | <metric> | staff chair-1
hologram in work-group/1                | deleted newer.field | staff chair-1
meeting:h-2                             | <meeting> | staff
meeting-series:h-2                      | <series> | staff
work-group:2                            | chair place call-in note deleted newer.field | staff
barrier-pulse:2.2026-01-14              | boxes.sample.sample deleted newer.field | staff
project:h-2                             | <draft> | staff rep-b rep-ab
project:h-2                             | <decision> | staff
project:h-2                             | approved | staff=rule
<part>:h-2                              | <fields> | staff
support-rating:h-2.r-org-a              | <rating> | staff rep-a rep-ab
metric:h-2                              | <metric> | staff
hologram in work-group/2                | deleted newer.field | staff
meeting:h-5                             | <meeting> | staff chair-5
meeting-series:h-5                      | <series> | staff chair-5
work-group:5                            | chair place call-in note deleted newer.field | staff chair-5
barrier-pulse:5.2026-01-14              | boxes.sample.sample deleted newer.field | staff chair-5
project:h-5                             | <draft> | staff chair-5 rep-g
project:h-5                             | <decision> | staff chair-5
project:h-5                             | approved | staff=rule chair-5=rule
<part>:h-5                              | <fields> | staff chair-5
support-rating:h-5.r-org-a              | <rating> | staff
metric:h-5                              | <metric> | staff chair-5
hologram in work-group/5                | deleted newer.field | staff chair-5
meeting:h-99                            | <meeting> | all=unknown-scope
meeting-series:h-99                     | <series> | all=unknown-scope
work-group:99                           | chair place call-in note deleted newer.field | all=unknown-scope
barrier-pulse:99.2026-01-14             | boxes.sample.sample deleted newer.field | all=unknown-scope
project:h-99                            | <draft> <decision> approved | all=unknown-scope
<part>:h-99                             | <fields> | all=unknown-scope
support-rating:h-99.r-org-a             | <rating> | all=unknown-scope
metric:h-99                             | <metric> | all=unknown-scope
hologram in work-group/99               | deleted newer.field | all=unknown-scope
hologram in task-force                  | deleted newer.field | staff
a pulse of group 1 1 1 1 1 0            |                     | staff=rule chair-1=rule
a pulse of group 1 0 0 9 0 0            |                     | staff=rule chair-1=rule
a pulse of group 1 five                 |                     | staff=rule chair-1=rule
a pulse of group 1 null                 |                     | staff chair-1
a meeting in the task force             |                     | staff
a meeting in an organization            |                     | staff

meeting:m-1 attendance.r-org-a          | in-person teleconference null | staff chair-1 rep-a rep-ab
meeting:m-1 attendance.r-org-a          | excused absent                | staff chair-1
meeting:m-1 attendance.r-nobody         | in-person                     | staff chair-1
meeting:m-2 attendance.r-org-a          | in-person teleconference null | staff rep-a rep-ab
meeting:m-2 attendance.r-org-a          | excused absent                | staff
meeting:m-5 attendance.r-org-a          | teleconference                | staff chair-5
meeting:m-5 attendance.r-org-b          | teleconference                | staff chair-5
meeting:m-5 attendance.r-org-g          | teleconference                | staff chair-5 rep-g
meeting:n-1 attendance.r-org-a          | teleconference                | staff chair-1 rep-a rep-ab
meeting:n-1 attendance.r-org-b          | teleconference                | staff chair-1 rep-b rep-ab
meeting:n-1 attendance.r-org-g          | teleconference                | staff chair-1 rep-g
meeting:c-1 attendance.r-org-a          | in-person teleconference null | staff chair-1 rep-a=rule rep-ab=rule
meeting:c-1 attendance.r-org-a          | excused absent                | staff chair-1
meeting:c-5 attendance.r-org-a          | teleconference                | staff chair-5
meeting:c-5 attendance.r-org-b          | teleconference                | staff chair-5
meeting:c-5 attendance.r-org-g          | teleconference                | staff chair-5 rep-g=rule
a mark of org-a and one of org-b at once       | | staff chair-1 rep-ab
a mark of org-a with the status of the meeting | | staff chair-1

project:a-1                             | title approved partners.org-a lessons | staff chair-1
project:a-1                             | tasks.t.note tasks.t.done indicators.i.values.2026-02 needs.n.title | staff chair-1 rep-b rep-ab
project:a-1                             | needs.n.answer.org-a | staff chair-1 rep-a rep-ab
project:a-1                             | needs.n.answer.org-g | staff chair-1 rep-g
project:a-1                             | uses.org-a.printing.linked | staff chair-1
project:a-1                             | uses.org-b.printing.linked | staff chair-1 rep-b rep-ab
project:a-1 state                       | active | staff chair-1
project:a-1 state                       | idea completed ended program null | staff=rule chair-1=rule
project:n-1 state                       | start-up | staff chair-1 rep-a rep-ab
project:n-1 state                       | active completed | staff=rule chair-1=rule
project-update:a-1.2026-02-01           | answers.goal.track | staff chair-1 rep-b rep-ab
project-review:a-1.2026-02-01           | answers.memorandum.needed | staff chair-1 rep-b rep-ab
transition:a-1                          | impact | staff chair-1 rep-b rep-ab
project-update of a-1 in another group  | | staff=rule
project-review of a-1 in another group  | | staff=rule
project-update:a-1.2026-02-01           | deleted | staff chair-1
project-review:a-1.2026-02-01           | deleted | staff chair-1
transition:a-1                          | deleted | staff chair-1
support-rating:a-1.r-org-a              | answers.sample.level | staff rep-a rep-ab
support-rating:a-1.r-org-b              | answers.sample.level | staff rep-b rep-ab
support-rating:a-1.r-org-g              | answers.sample.level | staff rep-g
sector:civic                            | lead since note deleted newer.field | staff

charter:draft                           | note deleted newer.field | staff
charter:7                               | note deleted newer.field | staff=rule

support-request:org-a.2026.prestige state | asked withdrawn null | staff rep-a rep-ab
support-request:org-a.2026.prestige state | answered done        | staff
selection:org-a primary 5               | | staff=rule rep-a=rule rep-ab=rule
selection:org-a observer.5 true         | | staff=rule rep-a=rule rep-ab=rule
selection:org-a observer.5 false        | | staff rep-a rep-ab
selection:org-g observer.5 true         | | staff rep-g
a new person without an organization    | | staff
a new person of org-a                   | | staff rep-a rep-ab
a known person without an organization  | | staff
a person of org-a moved to org-b        | | staff rep-ab
a person of org-a and one of org-b at once | | staff rep-ab
organization:org-a.x name               | | staff
org-b in the scope of org-a             | | all=invalid
a commitment in the task force          | | all=invalid
a pledge in another group               | | all=invalid
a pledge in an organization             | | all=invalid
a person in an organization             | | all=invalid
`

/** Who may read what, by hand from the same page. */
const reading = `
task-force          | staff chair-1 chair-5 rep-a rep-b rep-ab rep-g exec-a member-5 observer
work-group/1        | staff chair-1 chair-5 rep-a rep-b rep-ab rep-g exec-a member-5 observer
work-group/2        | staff chair-1 chair-5 rep-a rep-b rep-ab rep-g exec-a member-5 observer
work-group/5        | staff chair-5 rep-g member-5
work-group/99       | staff
organization/org-a  | staff rep-a rep-ab exec-a
organization/org-b  | staff rep-b rep-ab
organization/org-g  | staff rep-g
`

/** Of a meeting, the chair's alone: `attendance.sample` marks somebody of whom no record tells whom he or she represents. */
const meetingFields =
  'title start end place call-in status reason series sequence attendance.sample arrived.sample minutes minutes-confirmed ' +
  'minutes-confirmed-at agenda.sample.title agenda.sample.minutes agenda.sample.project agenda.sample.reason agenda.sample.state ' +
  'agenda.sample.note agenda.sample.carried-from agenda.sample.order guests.sample.name guests.sample.organization guests.sample.mark ' +
  'decisions.sample.text decisions.sample.made-by decisions.sample.in-favor decisions.sample.against decisions.sample.abstained ' +
  'actions.sample.title actions.sample.owner actions.sample.due actions.sample.done actions.sample.project actions.sample.task ' +
  'deleted newer.field'

const seriesFields = 'title weekday week months time minutes place call-in from until deleted newer.field'

const metricFields = 'name level definition unit source baseline target target-by deleted newer.field'

/** What the members of a group draft of a project, with what the table means by whole lists. */
const draftFields =
  'title summary state parked parked-reason lead partners.sample answers.sample.statement tasks.sample tasks.sample.title ' +
  'tasks.sample.owner tasks.sample.start tasks.sample.due tasks.sample.done tasks.sample.milestone tasks.sample.after.sample ' +
  'tasks.sample.output tasks.sample.note tasks.sample.order outputs.sample.title outputs.sample.outcome outputs.sample.order ' +
  'outcomes.sample.title outcomes.sample.metric outcomes.sample.contribution outcomes.sample.order indicators.sample.of ' +
  'indicators.sample.definition indicators.sample.unit indicators.sample.baseline indicators.sample.target indicators.sample.source ' +
  'indicators.sample.values.sample indicators.sample.order uses.sample uses.sample.sample.linked uses.sample.sample.amount ' +
  'uses.sample.sample.hours needs.sample needs.sample.title needs.sample.resource needs.sample.amount needs.sample.met ' +
  'needs.sample.asked.sample newer.field'

/** What the chair decides of a project, and what only the one who was asked answers. */
const decisionFields =
  'feasibility.sample feasibility.decision feasibility.findings feasibility.date collaborator.sample collaborator.date ' +
  'collaborator.note completion end-reason lessons closed recommended-by deleted needs.sample.answer.sample'

const partFields: { readonly [kind: string]: readonly [suffix: string, fields: string] } = {
  'project-update': [
    '.2026-01-14',
    'answers.sample.progress answers.sample.track answers.sample.correction signatures.sample deleted newer.field',
  ],
  'project-review': ['.2026-01-14', 'answers.sample.findings answers.memorandum.needed signatures.sample deleted newer.field'],
  'transition': [
    '',
    'state impact need costs program receiver sector tasks.sample.title tasks.sample.owner tasks.sample.due tasks.sample.done ' +
      'tasks.sample.order memorandum signed handed-over deleted newer.field',
  ],
}

const ratingFields = 'answers.sample.level answers.sample.note signatures.sample deleted newer.field'

const pledgeFields =
  'hours answers.sample.have answers.sample.can-get answers.sample.amount answers.sample.note own.sample.label own.sample.removed signatures.sample deleted newer.field'

const fieldsByName: { readonly [name: string]: string } = {
  pledge: pledgeFields,
  meeting: meetingFields,
  series: seriesFields,
  metric: metricFields,
  draft: draftFields,
  decision: decisionFields,
  rating: ratingFields,
}

const peopleOf: { readonly [organization: string]: { readonly [role: string]: string } } = {
  'org-a': { rep: 'rep-a rep-ab', exec: 'exec-a' },
  'org-b': { rep: 'rep-b rep-ab', exec: '' },
  'org-g': { rep: 'rep-g', exec: '' },
}

/** By what a cell is about, as the matrix names it: what comes of it for everybody. */
export function readWrittenWrites(): ReadonlyMap<string, { readonly [actor in ActorName]: Outcome }> {
  const outcomesByAbout = new Map<string, { readonly [actor in ActorName]: Outcome }>()
  for (const line of split(lines, '\n').flatMap(writeOutParts)) {
    const [record = '', fields = '', who = ''] = line.split('|').map((part) => part.trim())
    for (const organization of record.includes('<o>') ? Object.keys(peopleOf) : ['']) {
      const names = split(who, ' ').flatMap((name) => split(peopleOf[organization]?.[name] ?? name, ' '))
      const outcomes = outcomesOf(names)
      const subject = record.replace('<o>', organization)
      const named = fields.replaceAll(/<(\w+)>/g, (_, name: string) => fieldsByName[name] ?? name)
      const listed = split(named, ' ')
      for (const about of listed.length === 0 ? [subject] : listed.map((field) => `${subject} ${field}`)) {
        if (outcomesByAbout.has(about)) throw new Error(`The table has two lines for ${about}.`)
        outcomesByAbout.set(about, outcomes)
      }
    }
  }
  return outcomesByAbout
}

/** A line about all that belongs to a project, as a line for each kind. */
function writeOutParts(line: string): readonly string[] {
  if (!line.startsWith('<part>:')) return [line]
  return Object.entries(partFields).map(([kind, [suffix, fields]]) =>
    line.replace(/^<part>(:[\w-]+)/, (_, key: string) => `${kind}${key}${suffix}`).replace('<fields>', fields),
  )
}

/** By scope: who reads it. */
export function readWrittenReading(): ReadonlyMap<string, readonly string[]> {
  return new Map(split(reading, '\n').map((line) => [line.split('|')[0]!.trim(), split(line.split('|')[1]!, ' ')]))
}

function outcomesOf(names: readonly string[]): { readonly [actor in ActorName]: Outcome } {
  const outcomes = Object.fromEntries(actorNames.map((name) => [name, 'forbidden'])) as { [actor in ActorName]: Outcome }
  for (const entry of names) {
    const [name = '', outcome = 'accepted'] = entry.split('=')
    if (name !== 'all' && !(name in outcomes)) throw new Error(`The table names “${name}”, whom the matrix does not have.`)
    for (const actor of name === 'all' ? actorNames : [name as ActorName]) outcomes[actor] = outcome as Outcome
  }
  return outcomes
}

function split(text: string, by: string): readonly string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
