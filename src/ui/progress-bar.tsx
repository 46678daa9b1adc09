import { useId } from 'react'
import type { ReactNode } from 'react'

interface ProgressBarProps {
  readonly label: ReactNode
  readonly value: number
  readonly max: number
  /** The value in words, such as "3 of 5"; shown beside the label. */
  readonly text: string
}

/** How much of something is done, as a bar and in words. */
export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  const id = useId()
  return (
    <div className="ui-progress">
      <label htmlFor={id}>{label}</label>
      <span className="ui-number">{text}</span>
      <progress id={id} value={value} max={max} aria-valuetext={text} />
    </div>
  )
}
