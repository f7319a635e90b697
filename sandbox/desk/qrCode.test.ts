import { create } from 'qrcode'
import { drawCode } from './qrCode'

test('a code is drawn module for module, with the quiet zone around it', () => {
  const text = `https://qr.xmwallet.example/m/${'a'.repeat(200)}`
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { side, bars } = drawCode(text)
  expect(side).toBe(modules.size + 8)

  const drawn = new Set<string>()
  for (const [, x, y, width] of bars.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let offset = 0; offset < Number(width); offset += 1) drawn.add(`${Number(x) + offset},${y}`)
  }
  const expected = new Set<string>()
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1) expected.add(`${column + 4},${row + 4}`)
    }
  }
  expect(drawn).toEqual(expected)
})
