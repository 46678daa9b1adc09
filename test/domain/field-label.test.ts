import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { fieldLabel } from '../../src/domain/field-label.ts'
import type { Language } from '../../src/domain/text.ts'
import { guides } from '../../src/guides/guides.ts'
import { makeState } from './make-state.ts'
import { sampleCharter } from './sample-charter.ts'

const chart = makeState('resource-commitment:o1.1', { 'own.own-1.label': 'Sound truck' })
const known = [
  chart,
  makeState('meeting:m1', { 'agenda.a.title': 'Sample item', 'decisions.d.text': 'Sample words '.repeat(10) }),
  makeState('representation:r1', { person: 'p1', organization: 'o1' }),
  makeState('person:p1', { name: 'Sample Person 1' }),
]
const label = (record: string, field: string, language: Language = 'en', charter = georgia2014) =>
  fieldLabel(record, field, { find: (id) => known.find((state) => state.record === id), charter, language, guides })

describe('a field is named so that people know what conflicts and histories speak of', () => {
  it.each([
    ['organization:o1', 'phone', 'Phone', 'Teléfono'],
    ['commitment:o1', 'answers.memorandum.date', 'Memorandum of Agreement: Date Completed', 'Memorando de acuerdo: Fecha de cumplimiento'],
    ['commitment:o1', 'answers.manual.executive', 'Operations Manual: Chief executive', 'Manual de operaciones: Dirección ejecutiva'],
    [
      'commitment:o1',
      'verified.memorandum',
      'Memorandum of Agreement: Verified by staff',
      'Memorando de acuerdo: Verificado por el personal',
    ],
    ['commitment:o1', 'signatures.executive', 'Sign-off: Chief executive', 'Firma: Dirección ejecutiva'],
    ['meeting:m1', 'attendance.r1', 'Sample Person 1: Attendance', 'Sample Person 1: Asistencia'],
    ['meeting:m1', 'attendance.r9', 'r9: Attendance', 'r9: Asistencia'],
    ['meeting:m1', 'agenda.a.minutes', 'Sample item: Minutes', 'Sample item: Minutos'],
    ['selection:o1', 'primary', 'Our Work Group', 'Nuestro grupo de trabajo'],
    ['selection:o1', 'joined', 'Joined on', 'Fecha de ingreso'],
    ['selection:o1', 'notes.2', 'WG 2: Youth Aware and Safe: Notes', 'GT 2: Jóvenes informados y seguros: Notas'],
    ['resource-commitment:o1.1', 'hours', 'Hours per month', 'Horas al mes'],
    ['resource-commitment:o1.1', 'answers.printing.can-get', 'Printing: We Can Get It', 'Impresión: Podemos conseguirlo'],
    ['resource-commitment:o1.1', 'answers.own-1.have', 'Sound truck: We Have It', 'Sound truck: Lo tenemos'],
    ['resource-commitment:o1.1', 'own.own-1.label', 'Sound truck: Name of the resource', 'Sound truck: Nombre del recurso'],
    ['resource-commitment:o1.2', 'answers.own-7.have', 'Another resource: We Have It', 'Otro recurso: Lo tenemos'],
    [
      'performance-review:o1.2026',
      'answers.protocols.not-applicable',
      'Interagency protocols: Does not apply',
      'Protocolos entre agencias: No corresponde',
    ],
    [
      'benefits-review:o1.2026',
      'answers.prestige.findings',
      'Organizational prestige: Review Findings',
      'Prestigio de la organización: Resultados de la revisión',
    ],
    ['organization:o1', 'deleted', 'Deletion', 'Eliminación'],
  ])('%s %s is “%s”', (record, field, en, es) => {
    expect([label(record, field), label(record, field, 'es')]).toEqual([en, es])
  })

  it('rows of another task force bear its own names', () => {
    expect(label('resource-commitment:o1.north', 'answers.boats.have', 'en', sampleCharter)).toBe('Boats: We Have It')
  })

  it('[M9] an answer to a row that the charter does not have still says what it is, by the row’s id', () => {
    expect(label('resource-commitment:o1.1', 'answers.boats.have')).toBe('boats: We have it')
  })

  it('[M9] a field that this version does not know is shown by its id; nothing is ever without a name', () => {
    expect(label('organization:o1', 'colour')).toBe('colour')
    expect(label('hologram:h1', 'a.b')).toBe('a.b')
    fc.assert(
      fc.property(
        fc.constantFrom('commitment', 'selection', 'resource-commitment', 'hologram', 'constructor'),
        fc.stringMatching(/^[a-z-]{1,8}(\.[a-z0-9-]{1,8}){0,3}$/),
        (kind, field) => {
          expect(label(`${kind}:o1`, field).length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
