import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

interface TabsProps {
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }[]
  readonly current: string
  readonly onChange: (id: string) => void
}

const stepByKey: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Views of one thing, one at a time; arrow keys, Home and End move between them. */
export function Tabs({ label, tabs, current, onChange }: TabsProps) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const index = tabs.findIndex((tab) => tab.id === current)

  function move(event: KeyboardEvent): void {
    const step = stepByKey[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step === undefined ? null : index + step
    if (next === null) return
    const target = (next + tabs.length) % tabs.length
    const tab = tabs[target]
    if (!tab) return
    event.preventDefault()
    onChange(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus()
  }

  return (
    <div>
      <div ref={list} className="ui-tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current}`}>
        {tabs[index]?.content}
      </div>
    </div>
  )
}
