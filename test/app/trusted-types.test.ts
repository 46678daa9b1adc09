import { describe, expect, it } from 'vitest'
import { restrictScriptUrls } from '../../src/app/trusted-types.ts'

/** What the page's policy makes of a text. */
function readPolicy(): (url: string) => string {
  let create: ((url: string) => string) | undefined
  const trustedTypes = {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): void {
      expect(name).toBe('default')
      expect(Object.keys(rules)).toEqual(['createScriptURL'])
      create = (url) => rules.createScriptURL(url)
    },
  }
  restrictScriptUrls({ trustedTypes, location: { origin: 'https://guide.example' } as Location })
  if (!create) throw new Error('no policy was made')
  return create
}

describe('the policy for script addresses', () => {
  it("lets the build's own scripts run", () => {
    const create = readPolicy()
    expect(create('/service-worker.js')).toBe('https://guide.example/service-worker.js')
    expect(create('https://guide.example/assets/worker-1a2b.js')).toBe('https://guide.example/assets/worker-1a2b.js')
  })

  for (const url of [
    'https://other.example/assets/a.js',
    '//other.example/a.js',
    'data:text/javascript,1',
    'blob:https://guide.example/1',
    'javascript:1',
    '/api/x.js',
    '/assets/../api/x.js',
  ]) {
    it(`refuses ${url}`, () => {
      expect(() => readPolicy()(url)).toThrow(TypeError)
    })
  }

  it('does nothing in a browser without Trusted Types', () => {
    expect(() => restrictScriptUrls({ location: { origin: 'https://guide.example' } as Location })).not.toThrow()
  })
})
