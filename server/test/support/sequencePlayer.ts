import { setImmediate as turn } from 'node:timers/promises'
import { bankPlays, type Move, type Step, type StepOf } from './anySequence'
import type { MoneyWorld } from './moneyWorld'
import { type Answer, type Asking, type Movement, onBalance, type Person } from './movement'
import { ending, isOpen, movements, payeeOf, refunding, sent, wordOf } from './movements'

const daySeconds = 86_400
/** Longer than any bank is asked about what never reached it, and than a refund then takes to the balance. */
const settledWithinSeconds = 300

interface Sending {
  readonly movement: Movement
  readonly by: Person
  readonly sent: Move['sent']
  /** How it may end; null where another may stand in its way. */
  readonly mayEndAs: readonly string[] | null
}

/** A payment that was asked for. */
interface PaymentAsking extends Asking {
  readonly body: { readonly amountFen: number; readonly source: { readonly kind: string } }
}

/** Plays a sequence among the people of a world, and records what each of its steps must have moved. */
export class SequencePlayer {
  /** How often a movement ended in which way. */
  readonly ends = new Map<string, number>()
  private readonly open: Sending[] = []
  private readonly payments: { readonly by: Person; readonly asking: PaymentAsking }[] = []
  private readonly refundedFen = new Map<string, number>()
  /** Transfers that have left a balance and come to no end yet, with their payers. */
  private readonly underWay = new Map<string, Person>()

  constructor(private readonly world: MoneyWorld) {}

  /** Plays all steps, lets what is open come to its end, and holds balances, cards and books against what that must be. */
  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.playOne(step)
    await this.settleOpen()
    await this.returnUnderWay()
    await this.world.expectAllMoved()
  }

  private playOne(step: Step): Promise<void> {
    switch (step.step) {
      case 'move':
        return this.move(step)
      case 'endTransfer':
        return this.endTransfer(step)
      case 'refund':
        return this.refund(step)
      case 'jobs':
        return this.world.runJobs()
      case 'wait':
        return this.world.wait(step.seconds)
    }
  }

  private async move({ moves, jobsMeanwhile }: StepOf<'move'>): Promise<void> {
    this.banksPlayAlong()
    const sendings: Sending[] = []
    for (const { name, by, bank, sent } of moves) {
      const person = this.person(by)
      const movement = await preparationOf(name)(this.world, person)
      const ends = [movement.doneAs, ...(bankPlays[bank].mayFail ? ['failed'] : [])]
      sendings.push({ movement, by: person, sent, mayEndAs: moves.length === 1 ? ends : null })
    }
    for (const { by, bank } of moves) this.person(by).bankCard.outcome = bankPlays[bank].outcome
    await this.send(sendings, jobsMeanwhile)
  }

  /** Gives back parts of an earlier payment; all of it each time where two sources paid, whose parts nobody here reckons. */
  private async refund({ which, percents, jobsMeanwhile }: StepOf<'refund'>): Promise<void> {
    const payment = this.payments[which % Math.max(1, this.payments.length)]
    if (payment === undefined) return
    const { body } = await this.world.ask(payment.asking)
    if (body.status !== 'succeeded') return
    const orderId = String(body.orderId)
    const { amountFen, source } = payment.asking.body
    const parts = percents.map((percent) =>
      source.kind === 'combined' ? amountFen : Math.max(1, Math.floor((amountFen * percent) / 100)),
    )
    const sendings = parts.map((fen) => {
      const { asking, doneAs, effects } = refunding(this.world, payment.by, orderId, fen)
      const counted: Movement['effects'] = (done) => {
        const refundedFen = (this.refundedFen.get(orderId) ?? 0) + fen
        expect(refundedFen).toBeLessThanOrEqual(amountFen)
        this.refundedFen.set(orderId, refundedFen)
        return effects(done)
      }
      return { movement: { asking, doneAs, effects: counted }, by: payment.by, sent: 'once', mayEndAs: null } as const
    })
    await this.send(sendings, jobsMeanwhile)
  }

  /** Sends all at once, each as often as it says, and takes down what has happened and what is still open. */
  private async send(sendings: readonly Sending[], jobsMeanwhile: boolean): Promise<void> {
    const ready = await Promise.all(
      sendings.map(({ movement, sent }) =>
        Promise.all(Array.from({ length: sent === 'twiceAtOnce' ? 2 : 1 }, () => this.world.ready(movement.asking))),
      ),
    )
    const [answers] = await Promise.all([
      Promise.all(ready.map((sends) => Promise.all(sends.map((send) => send())))),
      jobsMeanwhile ? this.world.runJobs() : null,
    ])
    for (const [index, sending] of sendings.entries()) {
      const again = sending.sent === 'again' ? [await this.world.ask(sending.movement.asking)] : []
      this.takeDown(sending, [...(answers[index] ?? []), ...again])
    }
  }

  private takeDown(sending: Sending, answers: readonly Answer[]): void {
    const { movement, by } = sending
    const made = answers.filter(({ status }) => status < 300)
    // However often it was asked, it is one movement.
    expect(new Set(made.map(({ body }) => body.id)).size).toBeLessThanOrEqual(1)
    const answer = answers.find((each) => wordOf(each) === movement.doneAs) ?? made.at(-1) ?? answers.at(-1)
    if (answer === undefined) throw new Error('nothing was sent')
    const { route } = movement.asking
    if (route === 'POST /payments') this.payments.push({ by, asking: movement.asking as PaymentAsking })
    if (isOpen(answer) || answer.status >= 500) {
      this.open.push(sending)
      return
    }
    this.ended(sending, wordOf(answer))
    const isDone = wordOf(answer) === movement.doneAs
    if (isDone) this.world.record(movement.effects(answer))
    const leftBy = isDone ? outgoing(route, answer) : transferOf(route)
    if (leftBy !== undefined) this.underWay.set(leftBy, by)
  }

  private ended({ mayEndAs, movement, sent }: Sending, word: string): void {
    this.ends.set(word, (this.ends.get(word) ?? 0) + 1)
    if (mayEndAs !== null)
      expect({ ...movement.asking, sent, words: mayEndAs }).toMatchObject({ words: expect.arrayContaining([word]) })
  }

  /**
   * One transfer is accepted, refused, recalled and, where its time is up, returned or delivered at the same moment: at most
   * one of those who asked has won, and it ended as that one was told.
   */
  private async endTransfer({ by, arrival, isTimeUp }: StepOf<'endTransfer'>): Promise<void> {
    const payer = this.person(by)
    const payee = payeeOf(this.world, payer)
    const { id, amountFen } = await sent(this.world, payer, arrival)
    await this.world.wait(lastSecond[arrival])
    const sends = await Promise.all([
      this.world.ready(ending(payee, id, 'accept')),
      this.world.ready(ending(payee, id, 'refuse')),
      this.world.ready(ending(payer, id, 'recall')),
    ])
    const asked = Promise.all(sends.map((send) => send()))
    await turn()
    if (isTimeUp) this.world.app.clock.advanceSeconds(1)
    const [answers] = await Promise.all([asked, this.world.runJobs(), this.world.runJobs()])
    await this.world.runJobs()
    const word = wordOf(await this.world.ask({ route: `GET /transfers/${id}`, from: payer }))
    const told = answers.filter(({ status }) => status === 200).map(wordOf)
    const { isAsked, to } = transferEnds[word] ?? { isAsked: false, to: null }
    expect(told).toEqual(isAsked ? [word] : [])
    this.ends.set(word, (this.ends.get(word) ?? 0) + 1)
    if (to === null) this.underWay.set(id, payer)
    else this.world.record([onBalance({ payer, payee }[to], amountFen)])
  }

  private async settleOpen(): Promise<void> {
    this.banksPlayAlong()
    for (const sending of this.open) {
      this.ended(sending, (await this.world.settle(sending.movement, settledWithinSeconds)).word)
    }
  }

  /** What nobody has taken by now goes back by itself. */
  private async returnUnderWay(): Promise<void> {
    for (let day = 0; day < 3; day += 1) {
      await this.world.wait(daySeconds)
      await this.world.runJobs()
    }
    for (const [id, payer] of this.underWay) {
      const { state, amountFen } = await this.world.must({ route: `GET /transfers/${id}`, from: payer })
      expect(state).toBe('returned')
      this.world.record([onBalance(payer, Number(amountFen))])
    }
  }

  private banksPlayAlong(): void {
    for (const { bankCard } of this.world.people) bankCard.outcome = 'enough'
  }

  private person(index: number) {
    const person = this.world.people[index]
    if (person === undefined) throw new Error('there is nobody')
    return person
  }
}

/** The last second in which a transfer of each kind may be called back, or accepted. */
const lastSecond = { now: daySeconds - 1, twoHours: 7_199, nextDay: daySeconds - 1 } as const

/** Whether somebody asked for an end of a transfer, and who has the money then. */
const transferEnds: Readonly<Record<string, { isAsked: boolean; to: 'payer' | 'payee' }>> = {
  accepted: { isAsked: true, to: 'payee' },
  refused: { isAsked: true, to: 'payer' },
  recalled: { isAsked: true, to: 'payer' },
  returned: { isAsked: false, to: 'payer' },
}

function preparationOf(wanted: string) {
  const row = movements.find(({ name }) => name === wanted)
  if (row === undefined) throw new Error(`no movement is called ${wanted}`)
  return row.prepare
}

/** The transfer that has left a balance by this request. */
const outgoing = (route: string, { body }: Answer) => (route === 'POST /transfers' ? String(body.id) : undefined)

/** The transfer that a request was to end. */
const transferOf = (route: string) => /^POST \/transfers\/([^/]+)\/\w+$/.exec(route)?.[1]
