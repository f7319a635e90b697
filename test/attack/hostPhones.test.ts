import { minutes } from './support/seeds'
import { Target } from './support/target'
import { Visitor } from './support/visitor'

/** What a host vouches for is worth something once, soon, and to the person it was said to. */
jest.setTimeout(minutes(2))

describe('phones that hosts vouch for', () => {
  let target: Target
  let thief: Visitor

  beforeAll(async () => {
    target = await Target.start()
    thief = await Visitor.arrive(target, 'wechat')
  })
  afterAll(() => target?.stop())
  afterEach(() => expect(target.takeFaults()).toEqual([]))

  test('a phone that WeChat vouched for one person is not read for another', async () => {
    const victim = await Visitor.arrive(target, 'wechat')
    const answer = await thief.readPhone(await thief.ticket(), await victim.phoneProof())
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.text).not.toContain(victim.phone)
  })

  test('a phone that Alipay vouched for is read by its own person only', async () => {
    const victim = await Visitor.arrive(target, 'alipay')
    const other = await Visitor.arrive(target, 'alipay')
    const proof = await victim.phoneProof()
    const [ticket, foreign] = [await victim.ticket(), await other.ticket()]
    expect((await victim.readPhone(ticket, proof)).status).toBe(200)
    const replayed = await victim.readPhone(ticket, proof)
    const stolen = await other.readPhone(foreign, proof)
    // Its own person may ask again while the ticket lives: the answer may have been lost on the way.
    expect(replayed.status).toBe(200)
    expect(stolen.status).toBeGreaterThanOrEqual(400)
    expect(stolen.text).not.toContain(victim.phone)
  })
})
