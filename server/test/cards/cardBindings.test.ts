import type { Static } from '@sinclair/typebox'
import { cardLimits } from '@wallet/rules'
import type * as cards from '#domains/cards/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import type { TestUser } from '../support/buildTestApp'
import { MoneyApp } from '../support/moneyApp'
import { bankSmsCode } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

type BindingView = Static<typeof cards.CardBinding> & Static<typeof Problem>

// Proves how often one user may put a bank to work: every question costs somebody something.
describeEachEngine('questions to the bank', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterEach(() => jest.restoreAllMocks())
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const bind = (user: TestUser, cardNumber: string, phone = user.phone) =>
    world.api.send<BindingView>({ path: '/card-bindings', token: user.accessToken, body: { cardNumber, phone } })

  /** Holds every answer of the bank back until `release`. */
  const holdBank = () => {
    const { bank } = world.api.context.channels
    const ask = bank.verifyCard.bind(bank)
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const verify = jest.spyOn(bank, 'verifyCard').mockImplementation(async (request) => {
      await released
      return ask(request)
    })
    // Where nobody is refused the test is to fail, not to hang.
    const deadline = setTimeout(release, 10_000)
    return {
      verify,
      release: () => {
        clearTimeout(deadline)
        release()
      },
    }
  }

  test('five of a hundred at once reach it, thirty one after another in a day, and the next day more', async () => {
    const user = await world.api.verifiedUser()
    const { number } = world.issue(user)
    const { verify, release } = holdBank()
    const refused: BindingView[] = []
    const answers = Array.from({ length: 100 }, async () => {
      const answer = await bind(user, number)
      if (answer.status === 429) refused.push(answer.body)
      // The bank answers only after everybody else was refused.
      if (refused.length === 100 - cardLimits.openBindingsMax) release()
      return answer
    })
    const made = (await Promise.all(answers)).filter(({ status }) => status === 201)
    expect(verify).toHaveBeenCalledTimes(5)
    expect(made).toHaveLength(5)
    expect(refused).toHaveLength(95)
    for (const body of refused) {
      expect(body).toMatchObject({ code: 'RATE_LIMITED', params: { retryAfterSeconds: 600 } })
    }

    for (let count = 5; count < cardLimits.bindingsPerDay; count += 1) {
      expect((await bind(user, number)).status).toBe(201)
    }
    expect(await bind(user, number)).toMatchObject({ status: 429, body: { params: { retryAfterSeconds: 86_400 } } })
    expect(verify).toHaveBeenCalledTimes(30)
    world.clock.advanceSeconds(86_400)
    expect((await bind(await world.api.refresh(user), number)).status).toBe(201)
  })

  test('an answered question, refused or bound, leaves its place free', async () => {
    const user = await world.api.verifiedUser()
    for (let count = 0; count < 7; count += 1) {
      const { number } = world.issue(user)
      expect((await bind(user, number, '13900000000')).body.code).toBe('CARD_FIELD_MISMATCH')
    }
    for (let count = 0; count < 7; count += 1) await world.bind(user)
  })

  test('a binding started anew takes the place of the one that waits for its code', async () => {
    const user = await world.api.verifiedUser()
    const { number } = world.issue(user)
    const first = await bind(user, number)
    const second = await bind(user, number)
    expect((await world.confirm(user, first.body.id)).body).toMatchObject({ code: 'CARD_BINDING_EXPIRED' })
    expect((await world.confirm(user, second.body.id)).status).toBe(201)
  })

  test('the bank’s code is read as it was typed, and what cannot be one costs no try', async () => {
    const user = await world.api.verifiedUser()
    const { body: binding } = await bind(user, world.issue(user).number)
    const asked = jest.spyOn(world.api.context.channels.bank, 'confirmCard')
    expect((await world.confirm(user, binding.id, '12345')).body).toMatchObject({ code: 'REQUEST_INVALID' })
    const typed = ` ${bankSmsCode.slice(0, 3)} ${bankSmsCode.slice(3)}\u200b`
    expect((await world.confirm(user, binding.id, typed)).status).toBe(201)
    expect(asked.mock.calls.map(([, code]) => code)).toEqual([bankSmsCode])
  })
})
