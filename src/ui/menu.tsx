import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

interface MenuProps {
  readonly label: ReactNode
  /** Class of the summary; a secondary button unless given. */
  readonly className?: string | undefined
  /** `MenuItem`s. */
  readonly children: ReactNode
}

/** A short list of actions behind a button (native `<details>`); Escape, a choice, or a press elsewhere closes it. */
export function Menu({ label, className = 'usa-button ui-button--secondary', children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    function closeOutside(event: PointerEvent | FocusEvent): void {
      const details = menu.current
      if (details?.open && event.target instanceof Node && !details.contains(event.target)) details.open = false
    }
    function closeOnEscape(event: KeyboardEvent): void {
      const details = menu.current
      if (event.key !== 'Escape' || !details?.open) return
      details.open = false
      details.querySelector('summary')?.focus()
    }
    function closeOnChoice(event: MouseEvent): void {
      const details = menu.current
      if (details && event.target instanceof Element && event.target.closest('.ui-menu__item')) details.open = false
    }
    const element = menu.current
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    element?.addEventListener('keydown', closeOnEscape)
    element?.addEventListener('click', closeOnChoice)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      element?.removeEventListener('keydown', closeOnEscape)
      element?.removeEventListener('click', closeOnChoice)
    }
  }, [])

  return (
    <details ref={menu} className="ui-menu">
      <summary className={className}>{label}</summary>
      <ul>{children}</ul>
    </details>
  )
}

interface MenuItemProps {
  readonly onSelect: () => void
  readonly current?: boolean | undefined
  readonly lang?: string | undefined
  readonly disabled?: boolean | undefined
  readonly children: ReactNode
}

/** An action of a `Menu`. */
export function MenuItem({ onSelect, current, lang, disabled, children }: MenuItemProps) {
  return (
    <li>
      <button
        type="button"
        className="ui-menu__item"
        lang={lang}
        aria-current={current || undefined}
        disabled={disabled}
        onClick={onSelect}
      >
        {children}
      </button>
    </li>
  )
}
