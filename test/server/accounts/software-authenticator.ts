import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'

/** What a page hands to an authenticator, as the server gave it. */
interface CreationOptions {
  readonly challenge: string
  readonly rp: { readonly id: string }
}
interface RequestOptions {
  readonly challenge: string
  readonly rpId: string
}

/** An authenticator as WebAuthn describes them, with one discoverable ES256 key and the user verified. */
export interface SoftwareAuthenticator {
  register(options: CreationOptions, origin: string): object
  sign(options: RequestOptions, origin: string): object
}

const userPresentAndVerified = 0b101
const withCredential = 0b1000000

/** Makes one. */
export function createSoftwareAuthenticator(): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let uses = 0
  return {
    register: ({ challenge, rp }, origin) => {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, writeCoseKey(publicKey)])
      const data = Buffer.concat([writeHead(rp.id, userPresentAndVerified | withCredential, ++uses), credential])
      const attestation = Buffer.concat([
        mapOf(3),
        textOf('fmt'),
        textOf('none'),
        textOf('attStmt'),
        mapOf(0),
        textOf('authData'),
        bytesOf(data),
      ])
      const client = writeClientData('webauthn.create', challenge, origin)
      return describe(id, {
        clientDataJSON: client.toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    sign: ({ challenge, rpId }, origin) => {
      const data = writeHead(rpId, userPresentAndVerified, ++uses)
      const client = writeClientData('webauthn.get', challenge, origin)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      const signature = createSign('sha256').update(signed).sign(privateKey)
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return describe(id, response)
    },
  }
}

function describe(id: Buffer, response: object): object {
  const name = id.toString('base64url')
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform', response }
}

function writeClientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function writeHead(rpId: string, flags: number, uses: number): Buffer {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(uses)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter])
}

/** An EC2 key for ES256 on P-256 (RFC 9052): {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR. */
function writeCoseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' }) as { readonly x?: string; readonly y?: string }
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21])
  return Buffer.concat([head, bytesOf(Buffer.from(x, 'base64url')), Buffer.from([0x22]), bytesOf(Buffer.from(y, 'base64url'))])
}

function mapOf(pairs: number): Buffer {
  return Buffer.from([0xa0 + pairs])
}

function textOf(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
}

function bytesOf(bytes: Buffer): Buffer {
  const head =
    bytes.length < 24 ? [0x40 + bytes.length] : bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from(head), bytes])
}
