import { parseLaunch } from './parseLaunch'

const link = 'https://qr.xmwallet.example/m/MS5zLm0.c2ln'

test('WeChat hands the link over encoded, with the second of the scan', () => {
  const intent = parseLaunch({ scene: 1011, query: { q: encodeURIComponent(link), scancode_time: '1790000000' } })
  expect(intent).toEqual({ kind: 'pay', text: link, token: `1790000000 ${link}` })
})

test('Alipay hands it over as qrCode, encoded or not', () => {
  expect(parseLaunch({ query: { qrCode: link } })).toMatchObject({ kind: 'pay', text: link })
  expect(parseLaunch({ query: { qrCode: encodeURIComponent(link) } })).toMatchObject({ kind: 'pay', text: link })
})

test('a link that is not encoded is not decoded once more', () => {
  const percent = `${link}?note=100%25`
  expect(parseLaunch({ query: { q: percent } })).toMatchObject({ text: percent })
  expect(parseLaunch({ query: { q: encodeURIComponent(percent) } })).toMatchObject({ text: percent })
})

test.each([undefined, {}, { query: {} }, { query: { q: '' } }, { query: { other: 'x' } }])(
  'nothing scanned, nothing to do: %j',
  (options) => {
    expect(parseLaunch(options)).toEqual({ kind: 'none' })
  },
)

test('a broken escape is passed on as it is, for the server to refuse', () => {
  expect(parseLaunch({ query: { q: '%E0%A4%A' } })).toMatchObject({ kind: 'pay', text: '%E0%A4%A' })
})

test('two scans of one code differ by their time', () => {
  const token = (time: string) => parseLaunch({ query: { q: link, scancode_time: time } })
  expect(token('1')).not.toEqual(token('2'))
})
