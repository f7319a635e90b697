import { createHmac, randomBytes } from 'node:crypto'
import { oneTimeDigitsOf } from '@wallet/rules'

// Goal: phones, which have no crypto of their own, and Node make the same digits. Method: RFC 4226 by Node, for random secrets.
test('the digits of a code are those of Node’s own HMAC', () => {
  for (let round = 0; round < 300; round += 1) {
    const secret = randomBytes(1 + (round % 90))
    const step = randomBytes(5).readUIntBE(0, 5)
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(step))
    const mac = createHmac('sha256', secret).update(counter).digest()
    const value = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff
    expect(oneTimeDigitsOf(secret.toString('hex'), step)).toBe(String(value % 1_000_000).padStart(6, '0'))
  }
})
