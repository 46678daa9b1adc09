/** What the address of the redactions says: the value that is to go, as a history leads here. */
export interface RedactionSearch {
  readonly edit?: string
  readonly record?: string
  readonly field?: string
}

/** Forms of the three ids, as the contract has them. */
export const redactionForms = {
  edit: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  record: /^[a-z][a-z-]*:[\w.-]{1,200}$/,
  field: /^[\w-]{1,64}(?:\.[\w-]{1,64}){0,5}$/,
} as const

/** Reads edit, record and field out of an address; anything that is no id is left out. */
export function readRedactionSearch(search: Record<string, unknown>): RedactionSearch {
  const { edit, record, field } = search
  return {
    ...(typeof edit === 'string' && redactionForms.edit.test(edit) ? { edit } : {}),
    ...(typeof record === 'string' && redactionForms.record.test(record) ? { record } : {}),
    ...(typeof field === 'string' && redactionForms.field.test(field) ? { field } : {}),
  }
}
