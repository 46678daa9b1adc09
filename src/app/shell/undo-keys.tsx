import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useToast } from '../../ui/toast.tsx'
import { useStore } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { problemOf } from '../../store/write-problem.ts'

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside of inputs take back and repeat this tab's own edits; inputs keep their own undo. */
export function UndoKeys() {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const side = sideOf(event)
      if (!side || isTyping(event.target)) return
      event.preventDefault()
      const said =
        side === 'undo'
          ? { done: t`Taken back.`, nothing: t`Nothing to take back.` }
          : { done: t`Repeated.`, nothing: t`Nothing to repeat.` }
      store[side]().then(
        (edit) => toast({ text: edit ? said.done : said.nothing }),
        (error: unknown) => toast({ text: textOf(problemOf(error)) }),
      )
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store, toast, t, textOf])
  return null
}

function sideOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}
