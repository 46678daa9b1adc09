import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useWindowVirtualizer } from '@tanstack/react-virtual'

interface VirtualListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  /** Height of a row in pixels before it has been measured. */
  readonly estimatedHeight: number
  readonly renderItem: (item: Item, index: number) => ReactNode
}

/** Up to so many rows everything is drawn, so that the browser's own search and print find them. */
const drawnWhole = 100

/** A list of thousands that scrolls with the page and draws only what is on screen; says its true length to assistive technology. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  if (props.items.length > drawnWhole) return <WindowedList {...props} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari
    <ul className="ui-tasks" role="list" aria-label={props.label}>
      {props.items.map((item, index) => (
        <li key={props.itemKey(item)} style={{ display: 'block' }}>
          {props.renderItem(item, index)}
        </li>
      ))}
    </ul>
  )
}

function WindowedList<Item>({ label, items, itemKey, estimatedHeight, renderItem }: VirtualListProps<Item>) {
  // The virtualizer is one object that changes inside; compiled components would keep its first rows.
  'use no memo'
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY)
  }, [])
  // oxlint-disable-next-line react/incompatible-library -- this component is not compiled, see above
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimatedHeight,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : itemKey(item)
    },
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari
    <ul ref={list} className="ui-virtual" role="list" aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((row) => {
        const item = items[row.index]
        if (item === undefined) return null
        return (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start - top}px)` }}
          >
            {renderItem(item, row.index)}
          </li>
        )
      })}
    </ul>
  )
}
