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
project:h-1                             | deleted newer.field | staff chair-1
metric:h-1                              | deleted newer.field | staff chair-1
hologram in work-group/1                | deleted newer.field | staff chair-1
meeting:h-2                             | <meeting> | staff
meeting-series:h-2                      | <series> | staff
work-group:2                            | chair place call-in note deleted newer.field | staff
barrier-pulse:2.2026-01-14              | boxes.sample.sample deleted newer.field | staff
project:h-2                             | deleted newer.field | staff
metric:h-2                              | deleted newer.field | staff
hologram in work-group/2                | deleted newer.field | staff
meeting:h-5                             | <meeting> | staff chair-5
meeting-series:h-5                      | <series> | staff chair-5
work-group:5                            | chair place call-in note deleted newer.field | staff chair-5
barrier-pulse:5.2026-01-14              | boxes.sample.sample deleted newer.field | staff chair-5
project:h-5                             | deleted newer.field | staff chair-5
metric:h-5                              | deleted newer.field | staff chair-5
hologram in work-group/5                | deleted newer.field | staff chair-5
meeting:h-99                            | <meeting> | all=unknown-scope
meeting-series:h-99                     | <series> | all=unknown-scope
work-group:99                           | chair place call-in note deleted newer.field | all=unknown-scope
barrier-pulse:99.2026-01-14             | boxes.sample.sample deleted newer.field | all=unknown-scope
project:h-99                            | deleted newer.field | all=unknown-scope
metric:h-99                             | deleted newer.field | all=unknown-scope
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

const pledgeFields =
  'hours answers.sample.have answers.sample.can-get answers.sample.amount answers.sample.note own.sample.label own.sample.removed signatures.sample deleted newer.field'

const peopleOf: { readonly [organization: string]: { readonly [role: string]: string } } = {
  'org-a': { rep: 'rep-a rep-ab', exec: 'exec-a' },
  'org-b': { rep: 'rep-b rep-ab', exec: '' },
  'org-g': { rep: 'rep-g', exec: '' },
}

/** By what a cell is about, as the matrix names it: what comes of it for everybody. */
export function readWrittenWrites(): ReadonlyMap<string, { readonly [actor in ActorName]: Outcome }> {
  const outcomesByAbout = new Map<string, { readonly [actor in ActorName]: Outcome }>()
  for (const line of split(lines, '\n')) {
    const [record = '', fields = '', who = ''] = line.split('|').map((part) => part.trim())
    for (const organization of record.includes('<o>') ? Object.keys(peopleOf) : ['']) {
      const names = split(who, ' ').flatMap((name) => split(peopleOf[organization]?.[name] ?? name, ' '))
      const outcomes = outcomesOf(names)
      const subject = record.replace('<o>', organization)
      const named = fields.replace('<pledge>', pledgeFields).replace('<meeting>', meetingFields).replace('<series>', seriesFields)
      const listed = split(named, ' ')
      for (const about of listed.length === 0 ? [subject] : listed.map((field) => `${subject} ${field}`)) {
        if (outcomesByAbout.has(about)) throw new Error(`The table has two lines for ${about}.`)
        outcomesByAbout.set(about, outcomes)
      }
    }
  }
  return outcomesByAbout
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
