import { parseBody, toFailureOrResponse } from './answers'
import { HttpFailure } from './types'

const failureOf = (rejection: unknown): unknown => {
  try {
    return toFailureOrResponse(rejection)
  } catch (failure) {
    return failure instanceof HttpFailure ? failure.kind : failure
  }
}

test.each([
  [{ errMsg: 'request:fail timeout' }, 'timeout'],
  [{ errMsg: 'request:fail time out' }, 'timeout'],
  [{ error: 13, errorMessage: '请求超时' }, 'timeout'],
  [{ errMsg: 'request:fail interrupted' }, 'lost'],
  [{ error: 12, errorMessage: '网络出错' }, 'lost'],
  [undefined, 'lost'],
])('the host rejects with %j: %s', (rejection, kind) => {
  expect(failureOf(rejection)).toBe(kind)
})

test('a rejection that carries a status is an answer', () => {
  const rejection = { error: 19, errorMessage: 'http status error', status: 409, data: '{"code":"BALANCE_SHORT"}' }
  expect(failureOf(rejection)).toEqual({ status: 409, headers: {}, body: { code: 'BALANCE_SHORT' } })
})

test.each([
  ['{"a":1}', { a: 1 }],
  ['', undefined],
  ['<html>', undefined],
  [null, undefined],
  [{ a: 1 }, { a: 1 }],
])('the body %j is %j', (text, body) => {
  expect(parseBody(text)).toEqual(body)
})
