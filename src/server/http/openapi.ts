import { operations } from './openapi-operations.ts'
import type { Operation } from './openapi-operations.ts'
import { refer, schemas } from './openapi-schemas.ts'

/** The description of the whole API as OpenAPI 3.1 has it. */
export function writeOpenApi(version: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = writeOperation(operation)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Partners Guide',
      version,
      description:
        'Every answer that is no success is application/problem+json (RFC 9457). 401 alone means signed out; retry the rest by status, with a growing pause.',
    },
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description: 'Set by signing in. Requests that change something must come from a page of this server.',
        },
      },
      responses: { Problem: { description: 'What is wrong.', content: { 'application/problem+json': { schema: refer('Problem') } } } },
    },
  }
}

function writeOperation({
  path,
  summary,
  open,
  query = {},
  body,
  answer: [status, content],
  type = 'application/json',
}: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(query).map(([name, { required = false, schema }]) => ({ name, in: 'query', required, schema }))
  const parameters = [...inPath, ...inQuery]
  return {
    summary,
    ...(open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [status]: { description: 'Done.', ...(content && { content: { [type]: { schema: content } } }) },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}
