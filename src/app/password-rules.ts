/** Fewest characters of a password; the server asks for as many. */
export const MIN_PASSWORD = 12

/** What is wrong with a new password; null = nothing. */
export function findPasswordProblem(password: string): 'too-short' | null {
  return password.length < MIN_PASSWORD ? 'too-short' : null
}
