import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** A short word about what just happened, with the way back where there is one. */
export interface ToastMessage {
  readonly text: string
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined
}

interface ShownToast extends ToastMessage {
  readonly key: number
}

/** Seconds that a toast stays; one with an action stays longer, since people need time to reach it. */
const secondsShown = { plain: 10, withAction: 30 } as const

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined)

/** Gives a function that shows a toast. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext)
}

/** Shows the toasts of everything inside it, the newest last, three at most. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui()
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const nextKey = useRef(0)

  function show(message: ToastMessage): void {
    nextKey.current += 1
    const key = nextKey.current
    setToasts((shown) => [...shown.slice(-2), { ...message, key }])
  }

  function dismiss(key: number): void {
    setToasts((shown) => shown.filter((toast) => toast.key !== key))
  }

  return (
    <ToastContext value={show}>
      {children}
      <section className="ui-toasts" aria-label={t`Messages`} aria-live="polite">
        {toasts.map((toast) => (
          <Toast key={toast.key} toast={toast} onDismiss={() => dismiss(toast.key)} />
        ))}
      </section>
    </ToastContext>
  )
}

function Toast({ toast, onDismiss }: { readonly toast: ShownToast; readonly onDismiss: () => void }) {
  const { t } = useLingui()
  const [held, setHeld] = useState(false)
  const dismiss = useRef(onDismiss)
  const seconds = toast.action ? secondsShown.withAction : secondsShown.plain

  useEffect(() => {
    dismiss.current = onDismiss
  }, [onDismiss])

  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismiss.current(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, seconds])

  return (
    // Pointer and focus only hold the toast in place; everything that can be pressed is a button inside.
    <div
      className="ui-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.action ? (
        <Button
          variant="unstyled"
          onClick={() => {
            toast.action?.onAction()
            onDismiss()
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <button type="button" className="ui-icon-button" aria-label={t`Close this message`} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  )
}
