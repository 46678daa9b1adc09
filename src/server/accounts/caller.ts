/** Who stands behind a request. */
export interface Caller {
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  readonly via: 'session' | 'token'
  /** The id of the session, or of the token. */
  readonly session: string
}
