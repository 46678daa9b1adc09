import { Trans } from '@lingui/react/macro'

/** A piece of two texts compared. */
export interface DiffPart {
  readonly text: string
  readonly change?: 'added' | 'removed' | undefined
}

/** Two versions of a text in one: what came in is underlined, what went is struck through, and both are said to screen readers. */
export function DiffText({ parts }: { readonly parts: readonly DiffPart[] }) {
  // Pieces have no identity but their place: the text before them.
  const keyed = parts.map((part, index) => ({ part, key: parts.slice(0, index).reduce((sum, before) => sum + before.text.length + 1, 0) }))
  return (
    <p style={{ whiteSpace: 'pre-wrap' }}>
      {keyed.map(({ part, key }) => (
        <DiffPiece key={key} part={part} />
      ))}
    </p>
  )
}

function DiffPiece({ part }: { readonly part: DiffPart }) {
  if (part.change === undefined) return <span>{part.text}</span>
  if (part.change === 'added') {
    return (
      <ins>
        <span className="usa-sr-only">
          <Trans>[added:]</Trans>{' '}
        </span>
        {part.text}
      </ins>
    )
  }
  return (
    <del>
      <span className="usa-sr-only">
        <Trans>[removed:]</Trans>{' '}
      </span>
      {part.text}
    </del>
  )
}
