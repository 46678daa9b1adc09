import type { Guide } from '../../domain/guide.ts'
import type { Answers } from '../../wizard/answers.ts'
import type { Signing } from '../../wizard/sign-off.tsx'
import { useSession } from '../session.ts'

/** Whose name and role stand in the sign-off at first. */
export interface Proposed {
  readonly name?: string
  readonly role?: string
}

/** How a guide of a project is signed: an update only once it is complete, the others with gaps too. Hook. */
export function useProjectSigning(guide: Guide, answers: Answers, currentHash: string | null, proposed: Proposed): Signing {
  const today = useSession().today()
  return {
    currentHash,
    today,
    onlyComplete: guide.kind === 'project-update',
    proposed: Object.fromEntries(guide.signers.map(({ id }) => [id, proposed])),
    onSign: (signer, { name, role, date, hash }) => answers.write({ [`signatures.${signer}`]: { name, role, date, hash } }),
  }
}
