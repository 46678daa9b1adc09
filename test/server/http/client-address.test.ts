import { describe, expect, it } from 'vitest'
import { networkOf, readClientAddress } from '../../../src/server/http/client-address.ts'

describe('where a request comes from', () => {
  it.each([
    ['the socket, without a proxy, whatever a header says', '::ffff:192.0.2.1', '198.51.100.1', 0, '192.0.2.1'],
    ['what the proxy saw', '10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
    ['what the outer of two proxies saw, not what the client wrote', '10.0.0.1', '203.0.113.66, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    ['the furthest there is, where there are fewer proxies than said', '10.0.0.1', '198.51.100.1', 5, '198.51.100.1'],
    ['the proxy, where it adds nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['nowhere, where the header is nonsense', '10.0.0.1', '<script>', 1, 'unknown'],
    ['nowhere, without a socket', undefined, undefined, 0, 'unknown'],
  ])('is %s', (_, remote, header, proxies, address) => {
    expect(readClientAddress(remote, header, proxies)).toBe(address)
  })

  it('counts an IPv6 network as one, however it is written', () => {
    expect(['2001:db8::1', '2001:DB8:0:0:ffff::', '2001:db8:0:0:1:2:3:4'].map(networkOf)).toEqual(
      Array.from({ length: 3 }, () => '2001:db8:0:0'),
    )
    expect([networkOf('2001:db8:0:1::1'), networkOf('::1'), networkOf('192.0.2.1')]).toEqual(['2001:db8:0:1', '0:0:0:0', '192.0.2.1'])
  })
})
