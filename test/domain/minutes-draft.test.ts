import { describe, expect, it } from 'vitest'
import { listAttendance } from '../../src/domain/meeting-attendance.ts'
import { draftMinutes, type MinutesFacts } from '../../src/domain/minutes-draft.ts'
import { findUnsafeText } from '../../src/domain/rules/safe-text.ts'
import { agendaOf, makeMeeting } from './make-meeting.ts'

const meeting = makeMeeting('m', {
  ...agendaOf([
    { id: 'a', project: 'project:p', state: 'done', note: 'The posters are at the printer.' },
    { 'id': 'b', 'reason': 'The grant ends.', 'state': 'carried', 'carried-from': 'meeting:m0' },
    { id: 'c' },
  ]),
  'attendance.r1': 'in-person',
  'attendance.r2': 'teleconference',
  'attendance.r9': 'excused',
  'arrived.r1': '14:15',
  'guests.g1.name': 'Sample Guest 1',
  'guests.g1.organization': 'Sample Org C',
  'guests.g1.mark': 'in-person',
  'decisions.d1.text': 'Print 500 posters.',
  'decisions.d1.made-by': 'All members',
  'decisions.d1.in-favor': 5,
  'decisions.d1.abstained': 0,
  'actions.t1.title': 'Order the posters',
  'actions.t1.owner': 'person:p1',
  'actions.t1.due': '2026-04-01',
  'actions.t1.project': 'project:p',
})

const attendee = (number: number, alternate = false) => ({
  representation: `r${number}`,
  person: `p${number}`,
  name: `Sample Person ${number}`,
  organization: `o${number}`,
  organizationName: `Sample Org ${number}`,
  alternate,
})

const attendance = listAttendance(meeting, {
  attendees: [attendee(1), attendee(2, true), attendee(3)],
  representations: [{ key: 'r9', person: 'p9', organization: 'o9', from: null, to: null, alternate: false }],
  namePerson: (person) => `Sample Person ${person?.slice(1)}`,
  nameOrganization: (organization) => `Sample Org ${organization?.slice(1)}`,
})

const facts: MinutesFacts = {
  meeting,
  taskForce: 'Sample Task Force',
  group: 'WG 1: Sample Group',
  when: 'Tue, Mar 10, 2026, 2:00 PM, Sample Room',
  attendance,
  next: 'Tue, Apr 14, 2026, 2:00 PM',
  confirmed: ['Sample meeting, Feb 10, 2026'],
  namePerson: (person) => `Sample Person ${person.slice(1)}`,
  nameProject: (project) => `Sample project ${project}`,
  nameMeeting: () => 'Sample meeting, Feb 10, 2026',
  carriedTo: () => 'Sample meeting, Apr 14, 2026',
  formatDate: (date) => date,
  formatClock: (time) => time,
}

describe('the draft of minutes', () => {
  it('tells who took part, what was called, decided and taken on, and when the group meets next', () => {
    expect(draftMinutes(facts, 'en')).toBe(
      [
        'MINUTES\nSample Task Force\nWG 1: Sample Group\nSample meeting, Tue, Mar 10, 2026, 2:00 PM, Sample Room',
        [
          'ATTENDANCE',
          'In person (1): Sample Person 1 (Sample Org 1, arrived 14:15)',
          'Teleconference (1): Sample Person 2 (Sample Org 2, alternate)',
          'Excused (1): Sample Person 9 (Sample Org 9)',
          'Not recorded (1): Sample Person 3 (Sample Org 3)',
          'Guests (1): Sample Guest 1 (Sample Org C, in person)',
        ].join('\n'),
        'MINUTES CONFIRMED\n- Sample meeting, Feb 10, 2026',
        [
          'AGENDA',
          '1. Item a (done)\nProject: Sample project p\nThe posters are at the printer.',
          '2. Item b (carried over to Sample meeting, Apr 14, 2026, carried over from Sample meeting, Feb 10, 2026)',
          'Taken ahead of the projects: The grant ends.',
          '3. Item c (open)',
        ].join('\n'),
        'DECISIONS\n1. Print 500 posters. Decided by All members. (5 in favor, 0 abstained)',
        'ACTION ITEMS\n- Order the posters (Sample Person 1, Project: Sample project p, due 2026-04-01)',
        'NEXT MEETING\nTue, Apr 14, 2026, 2:00 PM',
      ].join('\n\n'),
    )
  })

  it('speaks Spanish', () => {
    const draft = draftMinutes(facts, 'es')
    expect(draft).toContain('ASISTENCIA\nEn persona (1): Sample Person 1 (Sample Org 1, llegó a las 14:15)')
    expect(draft).toContain('Sin registrar (1): Sample Person 3 (Sample Org 3)')
    expect(draft).toContain('1. Print 500 posters. Decidió: All members. (5 a favor, 0 abstenciones)')
    expect(draft).toContain('Proyecto: Sample project p')
    expect(draft).not.toMatch(/\b(?:in favor|arrived|carried|due|None|Project)\b/)
  })

  it('says so where nothing was recorded, and never counts the unrecorded as absent', () => {
    const empty = makeMeeting('m')
    const nobody = attendance.map((one) => ({ ...one, mark: null }))
    const draft = draftMinutes({ ...facts, meeting: empty, attendance: nobody, confirmed: [], next: null }, 'en')
    expect(draft).toContain('ATTENDANCE\nNo attendance was recorded.')
    expect(draft).toContain('AGENDA\nNone.\n\nDECISIONS\nNone.\n\nACTION ITEMS\nNone.\n\nNEXT MEETING\nNot planned yet.')
    expect(draft).not.toMatch(/Absent|CONFIRMED/)
  })

  it('is a text that the scan lets through', () => {
    expect(findUnsafeText(draftMinutes(facts, 'en'))).toBeNull()
    expect(findUnsafeText(draftMinutes(facts, 'es'))).toBeNull()
  })
})
