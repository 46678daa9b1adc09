import { Trans } from '@lingui/react/macro'
import { useNaming } from './naming.ts'

/** Who wrote a value; who brought it to the server stands beside, where that is somebody of another name ([S5]). */
export function AuthorName({ by, carriedBy }: { readonly by: string; readonly carriedBy?: string | undefined }) {
  const naming = useNaming()
  const author = naming.author(by)
  const carrier = carriedBy === undefined ? author : naming.author(carriedBy)
  // Edits of the time before somebody had an account bear another id, and the same name.
  if (carrier === author) return author
  return (
    <Trans>
      {author}, brought by {carrier}
    </Trans>
  )
}
