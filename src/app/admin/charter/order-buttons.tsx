import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/button.tsx'

interface OrderButtonsProps {
  /** What is moved. */
  readonly name: string
  readonly index: number
  readonly length: number
  /** Moves it by -1 or 1. */
  readonly onMove: (step: -1 | 1) => void
}

/** Moves an entry up or down in its list; the buttons at the ends stay reachable and say that there is no further. */
export function OrderButtons({ name, index, length, onMove }: OrderButtonsProps) {
  const { t } = useLingui()
  return (
    <>
      <Button variant="unstyled" aria-label={t`Move up: ${name}`} aria-disabled={index === 0} onClick={() => index > 0 && onMove(-1)}>
        <Trans>Up</Trans>
      </Button>
      <Button
        variant="unstyled"
        aria-label={t`Move down: ${name}`}
        aria-disabled={index === length - 1}
        onClick={() => index < length - 1 && onMove(1)}
      >
        <Trans>Down</Trans>
      </Button>
    </>
  )
}

/** The ids of a list with one of them moved. */
export function moveId(ids: readonly string[], index: number, step: -1 | 1): readonly string[] {
  const moved = [...ids]
  const [id] = moved.splice(index, 1)
  if (id !== undefined) moved.splice(index + step, 0, id)
  return moved
}
