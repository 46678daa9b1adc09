import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { Button } from '../ui/button.tsx'

interface MoveButtonsProps {
  /** What the entry is called. */
  readonly name: string
  /** Its place in its list, from 0, and how long that is. */
  readonly index: number
  readonly length: number
  /** Takes it to another place. */
  readonly onMove: (to: number) => void
}

/** Up and Down of an entry whose list is in an order; with Alt and an arrow by keyboard. */
export function MoveButtons({ name, index, length, onMove }: MoveButtonsProps) {
  const { t } = useLingui()
  if (length < 2) return null
  const keys = { variant: 'unstyled', onKeyDown: moveByKey({ index, length, onMove }) } as const
  return (
    <>
      <Button
        {...keys}
        aria-label={t`Move up: ${name}`}
        aria-keyshortcuts="Alt+ArrowUp"
        aria-disabled={index === 0}
        onClick={() => moveBy(-1, { index, length, onMove })}
      >
        <Trans>Up</Trans>
      </Button>
      <Button
        {...keys}
        aria-label={t`Move down: ${name}`}
        aria-keyshortcuts="Alt+ArrowDown"
        aria-disabled={index === length - 1}
        onClick={() => moveBy(1, { index, length, onMove })}
      >
        <Trans>Down</Trans>
      </Button>
    </>
  )
}

type Place = Pick<MoveButtonsProps, 'index' | 'length' | 'onMove'>

/** What a button of an entry does with Alt and an arrow: moves the entry. */
export function moveByKey(place: Place): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || step === 0) return
    event.preventDefault()
    moveBy(step, place)
  }
}

function moveBy(step: number, { index, length, onMove }: Place): void {
  if (index + step >= 0 && index + step < length) onMove(index + step)
}
