import { Type } from '@sinclair/typebox'
import { buildSerializers } from '#http/responseSerializers'

const named = { Greeting: Type.Object({ text: Type.String() }, { $id: 'Greeting' }) }
const route = { method: 'GET', url: '/greetings', httpStatus: '200' }

test('one schema is one serializer, whichever route, status or application asks', () => {
  const make = buildSerializers(named, {})
  const first = make({ ...route, schema: { $ref: 'Greeting#' } })
  expect(first({ text: '您好', secret: 'never leaves' })).toBe('{"text":"您好"}')
  expect(make({ ...route, httpStatus: '404', schema: { $ref: 'Greeting#' } })).toBe(first)
  expect(buildSerializers(named, {})({ ...route, schema: { $ref: 'Greeting#' } })).toBe(first)
  expect(make({ ...route, schema: { type: 'string' } })).not.toBe(first)
})
