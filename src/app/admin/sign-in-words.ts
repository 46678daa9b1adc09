import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { AdminPerson } from '../../sync/admin-shapes.ts'

/** Says by what an account signs in: "2 passkeys, password"; hook. */
export function useSignInWords(): (person: Pick<AdminPerson, 'passkeys' | 'password' | 'tokens'>) => string {
  const { t } = useLingui()
  return ({ passkeys, password, tokens }) => {
    const ways = [
      passkeys === 0 ? '' : t`${plural(passkeys, { one: '# passkey', other: '# passkeys' })}`,
      password ? t`password` : '',
      tokens === 0 ? '' : t`${plural(tokens, { one: '# access token', other: '# access tokens' })}`,
    ].filter(Boolean)
    return ways.length === 0 ? t`No way to sign in yet` : ways.join(', ')
  }
}
