import { versionOf } from './charter-version/version-of.ts'
import type { Kind } from './kind.ts'
import { PARAGRAPH } from './kind.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

/** The kind `charter`: published versions, and the draft of the next. */
export const charterKind: Kind = {
  kind: 'charter',
  singular: text('Charter', 'Carta'),
  plural: text('Charter versions', 'Versiones de la carta'),
  scopeOf: () => TASK_FORCE,
  fields: [{ field: 'note', label: text('What is new', 'Qué hay de nuevo'), type: { type: 'text', maxLength: PARAGRAPH } }],
  titleOf: ({ record }, { language }) => {
    const version = versionOf(record)
    if (version === null) return text('Draft of the charter', 'Borrador de la carta')[language]
    return text(`Charter, version ${version}`, `Carta, versión ${version}`)[language]
  },
}
