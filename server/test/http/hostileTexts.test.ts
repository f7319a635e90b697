import type { Database } from '#storage/database'
import { contract, type JsonSchema } from '../support/contractCheck'
import { firstMerchant, MoneyApp, type Payer } from '../support/moneyApp'
import { openTestDatabase } from '../support/testDatabase'

// Proves for every text of every request body in the OpenAPI document, also of those to come, that what nobody should
// write there is refused by name or cleaned, and is never a fault of the service.

const hostileTexts = ['\u0000', 'a\u0000b', '\ud800', 'x\udc00', '\u202e\u2066x', '\u001b[31mred', 'a\nb', '', ' ']
const invisible = ['\u200b\u200d\ufeff', '𠮷'.repeat(65), '𠮷'.repeat(5000)]
const examples = ['1', '284619', 'AAAA', 'abcdefgh12345678', '0190a1b2-0000-7000-8000-000000000000']

interface TextField {
  readonly method: string
  readonly template: string
  readonly keys: readonly string[]
  readonly schema: JsonSchema
  readonly body: JsonSchema
}

const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref ? (contract.document.components.schemas[schema.$ref.split('/').pop() ?? ''] ?? {}) : schema

function textsIn(schema: JsonSchema, keys: readonly string[] = []): Pick<TextField, 'keys' | 'schema'>[] {
  const { properties = {}, items, type, enum: choices } = resolved(schema)
  if (type === 'string' && !choices) return [{ keys, schema: resolved(schema) }]
  if (items) return textsIn(items, [...keys, '0'])
  return Object.entries(properties).flatMap(([name, property]) => textsIn(property, [...keys, name]))
}

const fields: TextField[] = Object.entries(contract.document.paths).flatMap(([template, methods]) =>
  Object.entries(methods).flatMap(([method, { requestBody }]) => {
    const body = requestBody?.content['application/json']?.schema
    return body ? textsIn(body).map((field) => ({ ...field, method, template, body })) : []
  }),
)

/** A value as the schema wants it, with `text` at the end of `keys`. */
function valueWith(schema: JsonSchema, keys: readonly string[] | null, text: string): unknown {
  if (keys?.length === 0) return text
  const { enum: choices, properties, required = [], items, type, minimum = 1, minItems = 0 } = resolved(schema)
  if (choices) return choices[0]
  if (items) return keys || minItems > 0 ? [valueWith(items, keys?.slice(1) ?? null, text)] : []
  if ([type].flat().includes('integer')) return minimum
  if (properties) {
    const wanted = Object.entries(properties).filter(([name]) => required.includes(name) || name === keys?.[0])
    return Object.fromEntries(
      wanted.map(([name, inner]) => [name, valueWith(inner, name === keys?.[0] ? keys.slice(1) : null, text)]),
    )
  }
  return examples.find((example) => isAllowed(resolved(schema), example))
}

function isAllowed({ pattern = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY }: JsonSchema, text: string) {
  const length = Array.from(text).length
  return length >= minLength && length <= maxLength && new RegExp(pattern, 'u').test(text)
}

describe('texts that nobody should write', () => {
  let database: Database
  let world: MoneyApp
  let citizen: Payer

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    world = await MoneyApp.build({ database })
    citizen = await world.payer()
  })
  afterAll(async () => {
    await world?.close()
    await database?.close()
  })

  test('every text of a request says which it takes', () => {
    expect(fields.length).toBeGreaterThan(40)
    expect(
      fields
        .filter(({ schema }) => !schema.pattern || !schema.maxLength)
        .map(({ template, keys }) => [template, keys.join('.')]),
    ).toEqual([])
  })

  test.each(fields.map((field) => [field.method, field.template, field.keys.join('.'), field] as const))(
    '%s %s %s',
    async (method, template, name, field) => {
      for (const text of [...hostileTexts, ...invisible]) {
        const answer = await world.api.send({
          method: method.toUpperCase() as 'POST',
          path: template.replace('/v1', '').replace('{document}', 'cards').replace('{id}', citizen.card.id),
          token: template.includes('/merchant/') ? firstMerchant.apiKey : citizen.accessToken,
          headers: { 'idempotency-key': 'hostile-texts' },
          body: valueWith(field.body, field.keys, text),
        })
        expect({ text, isFault: answer.status >= 500 }).toEqual({ text, isFault: false })
        if (isAllowed(field.schema, text)) continue
        const { code, params } = answer.body
        expect({ text, status: answer.status, code, field: params.field }).toEqual({
          text,
          status: 400,
          code: 'REQUEST_INVALID',
          field: name,
        })
      }
    },
    60_000,
  )
})
