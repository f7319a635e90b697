import { requestsIn } from '#storage/engines/pgliteRequests'

const message = (type: string, body = ''): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(4 + body.length, 1)
  return Buffer.concat([head, Buffer.from(body, 'latin1')])
}
const statement = (name: string) => Buffer.concat([message('B', name), message('E'), message('S')])

test('bytes are taken apart at the end of each request, and nothing of them is lost', () => {
  const parts = [message('Q', 'BEGIN\0'), statement('one S Q'), statement('two'), message('Q', 'COMMIT\0')]
  expect([...requestsIn(Buffer.concat(parts))].map((bytes) => Buffer.from(bytes))).toEqual(parts)
})

test('what follows the last end, and a start-up message, are one request', () => {
  const startUp = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0])
  expect([...requestsIn(startUp)]).toHaveLength(1)
  const begun = [statement('one'), message('P', 'SELECT 1')]
  expect([...requestsIn(Buffer.concat(begun))].map((bytes) => Buffer.from(bytes))).toEqual(begun)
  expect([...requestsIn(new Uint8Array())]).toEqual([])
})
