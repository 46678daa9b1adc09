import type { Json } from '../../change/edit.ts'
import type { FieldType } from '../../domain/field-type.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { useNaming } from '../naming.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** Gives the choices of a field that names a record or an entry of the charter; undefined for every other field. Suspends. Hook. */
export function useFieldOptions(): (type: FieldType, value: Json, unknown: string) => readonly Option[] | undefined {
  // The choices are read when asked for, like names.
  'use no memo'
  const naming = useNaming()
  const charter = useCharter()
  const { language } = useLanguage()
  const states = [useRecords('person'), useRecords('organization')].flat()
  return (type, value, unknown) => {
    if (type.type !== 'reference' && type.type !== 'id') return undefined
    const known =
      type.type === 'reference'
        ? states
            .filter((state) => state.record.startsWith(`${type.kind}:`))
            .map((state) => ({ value: state.record.slice(type.kind.length + 1), label: naming.title(state.record) }))
        : [
            ...charter.workGroups.map((group) => ({ value: group.id, label: group.name[language] })),
            ...charter.sectors.items.map((item) => ({ value: item.id, label: item.label[language] })),
          ]
    const sorted = known.toSorted((a, b) => a.label.localeCompare(b.label))
    // What stands there stays a choice, though this device does not know it.
    return typeof value === 'string' && known.every((option) => option.value !== value) ? [...sorted, { value, label: unknown }] : sorted
  }
}
