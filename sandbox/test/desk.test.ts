import { request } from 'node:http'
import { people } from '#people'
import { cardOf, playOutcome } from './support/bankActions'
import { askDesk, startSandbox, type TestSandbox } from './support/startSandbox'

let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox({ previewUrl: 'http://127.0.0.1:3000/app/' })
})
afterEach(() => sandbox.stop())

/** fetch does not let a caller choose these headers; a browser under attack would send them. */
function statusWith(headers: Record<string, string>, path = '/desk/api/people', method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${sandbox.url}${path}`, { headers, method }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.on('error', reject).end()
  })
}

describe('the desk page', () => {
  test('comes with its style, and lets nobody frame it nor run other scripts', async () => {
    const page = await fetch(sandbox.url)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).toContain('frame-src http://127.0.0.1:3000;')
    expect(policy).toContain("frame-ancestors 'self'")
    const style = await (await fetch(`${sandbox.url}/desk.css`)).text()
    expect(style).toContain('--brand: #0f6ad1')
    expect(style).toContain('.qr-face')
  })

  test('knows where the preview is', async () => {
    expect(await askDesk(sandbox, '/setup')).toEqual({ previewUrl: 'http://127.0.0.1:3000/app/' })
  })
})

describe('the desk’s API', () => {
  test('answers this machine’s own page', async () => {
    const { host } = new URL(sandbox.url)
    expect(await statusWith({ host, origin: sandbox.url })).toBe(200)
    expect(await statusWith({ host: 'localhost:4300' })).toBe(200)
  })

  test.each([
    ['a page of another origin', { origin: 'http://evil.example' }],
    ['a page on another port of this machine', { origin: 'http://127.0.0.1:9' }],
    ['a cross-site request without an origin', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a name pointed at this machine', { host: 'evil.example' }],
  ])('refuses %s', async (_, headers: Record<string, string>) => {
    expect(await statusWith(headers)).toBe(403)
    expect(await statusWith(headers, '/desk/api/cards/6222020592000011375/outcome', 'PUT')).toBe(403)
  })

  test('lists people with age, cards and banks', async () => {
    const { items } = await askDesk<{ items: { id: string; age: number; cards: object[] }[] }>(sandbox, '/people')
    expect(items.map(({ id }) => id)).toEqual(people.map(({ id }) => id))
    expect(items[0]).toMatchObject({
      age: expect.any(Number),
      cards: [{ bank: { code: 'ICBC' }, balanceFen: 1_280_000 }, {}],
    })
  })

  test('refuses outcomes and cards that do not exist', async () => {
    const card = cardOf('chen')
    await expect(playOutcome(sandbox, card, { kind: 'rich' })).rejects.toThrow('400')
    await expect(playOutcome(sandbox, card, { kind: 'answersLate', seconds: 0 })).rejects.toThrow('400')
    await expect(playOutcome(sandbox, card, { kind: 'enough', seconds: 1 })).rejects.toThrow('400')
    await expect(askDesk(sandbox, '/cards/4000000000000002')).rejects.toThrow('404')
    await expect(askDesk(sandbox, '/cards/4000000000000002/outcome', { kind: 'enough' })).rejects.toThrow('404')
  })

  test('sets a balance', async () => {
    const { number } = cardOf('chen')
    await askDesk(sandbox, `/cards/${number}/balance`, { balanceFen: 99 })
    expect(await askDesk(sandbox, `/cards/${number}`)).toMatchObject({ balanceFen: 99 })
    await expect(askDesk(sandbox, `/cards/${number}/balance`, { balanceFen: -1 })).rejects.toThrow('400')
  })

  test('tells open pages what changed, and lets go of them when it stops', async () => {
    const stream = await fetch(`${sandbox.url}/desk/api/events`)
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    if (!reader) throw new Error('no stream')
    await reader.read()
    await playOutcome(sandbox, cardOf('chen'), { kind: 'short' })
    expect((await reader.read()).value).toContain('event: people')
    await sandbox.restart().then((restarted) => {
      sandbox = restarted
    })
    await expect(reader.read()).resolves.toMatchObject({ done: true })
  })
})
