/** Joins the class names that apply: `joinClasses('a', open && 'b')`. */
export function joinClasses(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
