import { parseLaunch } from './parseLaunch'

const link = 'https://qr.xmwallet.example/m/MS5zLm0.c2ln'

test('warning 10: WeChat hands the link over encoded, with the second of the scan', () => {
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

test('an entry that does not say when counts by visit', () => {
  const token = (visit: number) => parseLaunch({ query: { qrCode: link } }, visit)
  expect(token(1)).toEqual(token(1))
  expect(token(1)).not.toEqual(token(2))
})

const shortCode = 'c.Vq0mUCBpRbiYvcU3Gt2xZw'

test('a mini-program code’s scene is decoded, and is not the number of the scene', () => {
  expect(parseLaunch({ scene: 1047, query: { scene: encodeURIComponent(shortCode) } })).toMatchObject({
    kind: 'pay',
    text: shortCode,
  })
  expect(parseLaunch({ scene: 1047, query: { scene: 's.K7QF2M9XTR' } })).toEqual({
    kind: 'share',
    shareCode: 'K7QF2M9XTR',
    token: 'share K7QF2M9XTR ',
  })
  expect(parseLaunch({ scene: 1047, query: { scene: 'x.other' } })).toEqual({ kind: 'none' })
})

test('a friend’s card names the friend and perhaps a merchant, and is news once', () => {
  const open = (visit: number) => parseLaunch({ scene: 1007, query: { s: 'K7QF2M9XTR', m: 'merchant-1' } }, visit)
  expect(open(0)).toMatchObject({ kind: 'share', shareCode: 'K7QF2M9XTR', merchantId: 'merchant-1' })
  expect(open(0)).toEqual(open(3))
})

test.each([1038, '1038'])('back from another mini-program (scene %j) nothing new was scanned', (scene) => {
  expect(parseLaunch({ scene, query: { q: link } })).toEqual({ kind: 'none' })
})

test.each(['undefined', 'null', ' ', '%20', '\u0000'])('a parameter that holds %j holds nothing', (nothing) => {
  expect(parseLaunch({ query: { q: nothing } })).toEqual({ kind: 'none' })
  expect(parseLaunch({ query: { qrCode: nothing, scene: nothing, s: nothing } })).toEqual({ kind: 'none' })
  expect(parseLaunch({ query: { q: nothing, qrCode: link } })).toMatchObject({ kind: 'pay', text: link })
  expect(parseLaunch({ query: { q: nothing, scene: shortCode } })).toMatchObject({ kind: 'pay', text: shortCode })
  expect(parseLaunch({ query: { s: 'K7QF2M9XTR', m: nothing } })).not.toHaveProperty('merchantId')
  expect(parseLaunch({ query: { q: link, scancode_time: nothing } }, 2)).toEqual(parseLaunch({ query: { q: link } }, 2))
})

test.each([
  ['encoded twice', encodeURIComponent(encodeURIComponent(link))],
  ['with a byte order mark', `%EF%BB%BF${encodeURIComponent(link)}`],
  ['with a mark of the scanner', `]Q1${link}`],
  ['with a line end', `${encodeURIComponent(link)}%0D%0A`],
  ['with a NUL', `${link}\u0000`],
])('a link %s is the link', (_how, text) => {
  expect(parseLaunch({ query: { q: text } })).toEqual(parseLaunch({ query: { q: link } }))
  expect(parseLaunch({ query: { qrCode: text } })).toEqual(parseLaunch({ query: { qrCode: link } }))
})

test('a bad percent sign hides nothing of a link', () => {
  const text = `${encodeURIComponent(`${link}?note=`)}5%`
  expect(parseLaunch({ query: { q: text } })).toMatchObject({ text: `${link}?note=5%` })
})

test('a scene is peeled before it is looked at', () => {
  for (const around of [`]Q1${shortCode}`, `${shortCode}%20`, `${shortCode}\n`, shortCode.replace('.', '%252E')]) {
    expect(parseLaunch({ query: { scene: around } })).toMatchObject({ kind: 'pay', text: shortCode })
  }
  expect(parseLaunch({ query: { scene: 's%252EK7QF2M9XTR%00' } })).toMatchObject({ shareCode: 'K7QF2M9XTR' })
  expect(parseLaunch({ query: { scene: 's.undefined?' } })).toEqual({ kind: 'none' })
})
