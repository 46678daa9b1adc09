import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 150

/** A text that its owner gets when typing pauses, and that follows its owner when it changes from outside (Back in the browser). Hook. */
export function useTyped(given: string, onPause: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(given)
  const [known, setKnown] = useState(given)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (known !== given) {
    setKnown(given)
    // What was typed comes back as it was sent; anything else is a change from outside.
    if (typed.trim() !== given.trim()) setTyped(given)
  }
  return [
    typed,
    (text) => {
      setTyped(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => onPause(text), PAUSE_MS)
    },
  ]
}
