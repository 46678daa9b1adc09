import { useEffect, type RefObject } from 'react'
import type { Language } from '../../domain/text.ts'
import { detailsKey, listMarkWords } from './mark-words.ts'

/**
 * The sheet is one stop of the Tab key; inside, arrows move among names and marks, letters set marks, and any other letter begins to look
 * for a name. Which button is the stop is noted on the buttons themselves, so that moving draws no row anew. Hook.
 *
 * @param onFind told of the letter with which somebody begins to look for a name; '' for the slash
 */
export function useSheetKeys(list: RefObject<HTMLElement | null>, language: Language, onFind: (letter: string) => void): void {
  // After every change of the rows: the stop may have gone with its row.
  useEffect(() => {
    const rows = list.current
    if (rows && !rows.querySelector('[tabindex="0"]')) findFirstStop(rows)?.setAttribute('tabindex', '0')
  })
  useEffect(() => {
    const rows = list.current
    if (!rows) return undefined
    const onFocus = ({ target }: FocusEvent) => {
      const element = target as HTMLElement
      if (!isStop(element)) return
      for (const other of rows.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1')
      element.setAttribute('tabindex', '0')
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const element = event.target as HTMLElement
      if (!isStop(element) || event.ctrlKey || event.metaKey || event.altKey) return
      if (answerKey(event.key, element, rows, language, onFind)) event.preventDefault()
    }
    rows.addEventListener('focusin', onFocus)
    rows.addEventListener('keydown', onKeyDown)
    return () => {
      rows.removeEventListener('focusin', onFocus)
      rows.removeEventListener('keydown', onKeyDown)
    }
  }, [list, language, onFind])
}

/** Puts the focus on the first row, where somebody has been looking for a name. */
export function enterRows(list: HTMLElement | null): void {
  if (list) findFirstStop(list)?.focus()
}

/** Puts the focus on the first row about which recorders differ; its choices are right under it. */
export function showDiffering(list: HTMLElement | null): void {
  const mark = list?.querySelector<HTMLElement>('[data-differs] [data-claimed], [data-differs] [data-mark]')
  mark?.focus()
  mark?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
}

function isStop(element: HTMLElement): boolean {
  return element.matches('[data-mark], [data-name]')
}

/** Where the keyboard begins: the mark of the first row that stands, else its first. */
function findFirstStop(list: HTMLElement): HTMLElement | null {
  return list.querySelector('[data-row]:first-child [aria-checked="true"]') ?? list.querySelector('[data-mark]')
}

function answerKey(key: string, element: HTMLElement, list: HTMLElement, language: Language, onFind: (letter: string) => void): boolean {
  const row = element.closest<HTMLElement>('[data-row]')
  if (!row) return false
  const move = moveOf(key)
  if (move) {
    moveFocus(element, row, list, move)
    return true
  }
  if (key === '/') {
    onFind('')
    return true
  }
  if (!/^\p{L}$/u.test(key)) return false
  const letter = key.toUpperCase()
  const mark = listMarkWords(language).find((word) => word.letter === letter)?.mark
  if (mark) {
    const button = row.querySelector<HTMLElement>(`[data-mark="${mark}"]`)
    button?.focus()
    button?.click()
  } else if (letter === detailsKey[language]) row.querySelector<HTMLElement>('[data-name]')?.click()
  else onFind(key)
  return true
}

interface Move {
  readonly rows: number
  readonly columns: number
}

function moveOf(key: string): Move | null {
  switch (key) {
    case 'ArrowDown':
      return { rows: 1, columns: 0 }
    case 'ArrowUp':
      return { rows: -1, columns: 0 }
    case 'ArrowRight':
      return { rows: 0, columns: 1 }
    case 'ArrowLeft':
      return { rows: 0, columns: -1 }
    case 'Home':
      return { rows: -Infinity, columns: 0 }
    case 'End':
      return { rows: Infinity, columns: 0 }
    default:
      return null
  }
}

function moveFocus(element: HTMLElement, row: HTMLElement, list: HTMLElement, { rows, columns }: Move): void {
  const all = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const stopsOf = (one: HTMLElement) => [...one.querySelectorAll<HTMLElement>('[data-name], [data-mark]')]
  const within = (index: number, length: number) => Math.min(Math.max(index, 0), length - 1)
  const next = all[within(all.indexOf(row) + rows, all.length)]!
  const column = within(stopsOf(row).indexOf(element) + columns, stopsOf(next).length)
  stopsOf(next)[column]?.focus()
}
