import type { Json, RecordId } from '../../change/edit.ts'
import { kindOf } from '../../change/edit.ts'
import type { FieldType } from '../field-type.ts'
import { findField } from '../registry.ts'
import type { Text } from '../text.ts'
import { text } from '../text.ts'
import { findDateProblem, isDate, isInstant } from './date.ts'

/** Why a value cannot stand in a field, ready to show. */
export interface ValueProblem {
  readonly code: string
  readonly message: Text
}

/** Ids, keys and names of records: as the syntax of records and fields allows. */
const ID = /^[A-Za-z0-9_.:-]{1,200}$/
/** The longest typed name and role of a sign-off, and the longest digest. */
const MAX_SIGNED = 200

/**
 * Tells what is wrong with a new value of a field; null where nothing is, where the field is cleared, and for kinds and fields that
 * this version does not know ([M9]).
 */
export function findValueProblem(record: RecordId, field: string, value: Json): ValueProblem | null {
  const spec = findField(kindOf(record), field)
  return spec && value !== null ? checkValue(spec.type, value) : null
}

function checkValue(type: FieldType, value: Json): ValueProblem | null {
  switch (type.type) {
    case 'text':
      return checkText(value, type.maxLength)
    case 'date':
      return findDateProblem(value)
    case 'instant':
      return isInstant(value)
        ? null
        : problem('not-a-time', 'This is not a day with a time. Choose both again.', 'Esto no es un día con hora. Elija ambos de nuevo.')
    case 'check':
      return typeof value === 'boolean' ? null : problem('not-yes-no', 'Only yes or no can stand here.', 'Aquí solo puede ir sí o no.')
    case 'number':
      return checkNumber(value, type.min, type.max)
    case 'choice':
      return type.options.some((option) => option.id === value)
        ? null
        : problem(
            'not-an-option',
            'This is none of the choices. Pick one of the list.',
            'Esta no es una de las opciones. Elija una de la lista.',
          )
    case 'reference':
    case 'id':
      return typeof value === 'string' && ID.test(value)
        ? null
        : problem(
            'not-an-id',
            'This names nothing that the app knows. Choose it again.',
            'Esto no nombra nada que la aplicación conozca. Elíjalo de nuevo.',
          )
    case 'signature':
      return checkSignature(value)
  }
}

function checkText(value: Json, maxLength: number): ValueProblem | null {
  if (typeof value !== 'string') return problem('not-a-text', 'Only text can stand here.', 'Aquí solo puede ir texto.')
  if (value.length <= maxLength) return null
  return problem(
    'too-long',
    `The text is ${value.length - maxLength} characters too long; ${maxLength} fit. Shorten it.`,
    `El texto tiene ${value.length - maxLength} caracteres de más; caben ${maxLength}. Acórtelo.`,
  )
}

function checkNumber(value: Json, min: number, max: number): ValueProblem | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return problem('not-a-number', 'This is not a number. Use digits only.', 'Esto no es un número. Use solo cifras.')
  }
  if (value >= min && value <= max) return null
  return problem('out-of-range', `Use a number from ${min} to ${max}.`, `Use un número entre ${min} y ${max}.`)
}

function checkSignature(value: Json): ValueProblem | null {
  const wrong = problem(
    'not-a-signature',
    'A sign-off needs a name, a role and a date. Sign again.',
    'Una firma necesita nombre, cargo y fecha. Firme de nuevo.',
  )
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong
  const { name, role, date, hash } = value as { readonly [key: string]: Json }
  const isLine = (part: Json | undefined, least: number) =>
    typeof part === 'string' && part.trim().length >= least && part.length <= MAX_SIGNED
  return isLine(name, 1) && isLine(role, 0) && isLine(hash, 1) && isDate(date) ? null : wrong
}

function problem(code: string, en: string, es: string): ValueProblem {
  return { code, message: text(en, es) }
}
