import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { CallProblem } from './call-server.ts'

/** Calls the server: method, path, body. */
export type Call = (method: string, path: string, body?: unknown) => Promise<unknown>

/** Signs in with a passkey that the browser asks for. Rejects with `CallProblem`. */
export async function signWithPasskey(call: Call): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = (await call('GET', '/api/auth/passkey/generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON
  const { clientExtensionResults: _, ...response } = await startAuthentication({ optionsJSON }).catch(refuse)
  await call('POST', '/api/auth/passkey/verify-authentication', { response })
}

/** Lets the browser make a passkey for the account that is signed in. Rejects with `CallProblem`. */
export async function createPasskey(call: Call, name: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const query = new URLSearchParams({ name })
  const path = `/api/auth/passkey/generate-register-options?${query.toString()}`
  const optionsJSON = (await call('GET', path)) as PublicKeyCredentialCreationOptionsJSON
  const { clientExtensionResults: _, ...response } = await startRegistration({ optionsJSON }).catch(refuse)
  await call('POST', '/api/auth/passkey/verify-registration', { response, name })
}

/** What the browser says when no passkey came: told apart by the names that WebAuthn gives its errors. */
function refuse(cause: unknown): never {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') throw new CallProblem('cancelled', { cause })
  if (name === 'InvalidStateError') throw new CallProblem('refused', { cause })
  throw new CallProblem('failed', { cause })
}
