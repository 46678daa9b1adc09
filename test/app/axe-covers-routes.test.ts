import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  listGuidePages,
  listOtherScreens,
  listPapers,
  listProjectPapers,
  listProjectScreens,
  listStaffScreens,
  lookedAtElsewhere,
} from '../e2e/list-screens.ts'

/** The routes of the app, as the generated tree lists them. */
function listRoutes(): string[] {
  const [, body = ''] = /export interface FileRoutesByTo \{\n(.*?)\n\}/s.exec(readFileSync('src/app/route-tree.gen.ts', 'utf8')) ?? []
  return [...body.matchAll(/^ {2}'([^']+)'/gm)].map(([, route]) => route!)
}

function listAddresses(): string[] {
  const keys = { project: 'p', update: 'p.2026-01-01', review: 'p.2026-01-01', rating: 'p.r' }
  const of = ['o', '2026', '1'] as const
  const screens = [...listOtherScreens('o'), ...listGuidePages(...of), ...listProjectScreens(keys), ...listStaffScreens()]
  return [...screens, '/meetings/m', ...listPapers(...of), ...listProjectPapers(keys, 'm')].map((address) => address.split('?')[0]!)
}

function isAt(route: string, address: string): boolean {
  const [pattern, parts] = [route.split('/'), address.split('/')]
  return pattern.length === parts.length && pattern.every((part, index) => part.startsWith('$') || part === parts[index])
}

describe('what axe looks at', () => {
  it('is every route of the app', () => {
    const [routes, addresses] = [listRoutes(), listAddresses()]
    expect(routes.length).toBeGreaterThan(60)
    const left = routes.filter((route) => !(route in lookedAtElsewhere) && !addresses.some((address) => isAt(route, address)))
    expect(left).toEqual([])
    expect(Object.keys(lookedAtElsewhere).filter((route) => !routes.includes(route))).toEqual([])
  })
})
