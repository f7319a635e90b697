/** What a person does at the sandbox's desk, for tests: read a message, ring up an order, choose a card's outcome. */

export interface DeskCard {
  number: string
  cardType: 'debit' | 'credit'
  balanceFen: number
  outcome: { kind: string }
  phone: string
}

export interface DeskPerson {
  id: string
  name: string
  idNumber: string
  phone: string
  cards: DeskCard[]
}

export interface DeskMerchant {
  id: string
  name: string
  pointsRateBasisPoints: number
  staticCode: string | null
}

export interface DeskOrder {
  id: string
  amountFen: number
  state: string
  code: string
}

export interface DeskCharge {
  outOrderNo: string
  amountFen: number
  status: string
}

interface DeskMessage {
  id: string
  sender: string
  code: string | null
}

export class Desk {
  constructor(private readonly url: string) {}

  async person(id: string): Promise<DeskPerson> {
    const { items } = await this.ask<{ items: DeskPerson[] }>('/people')
    return items.find((person) => person.id === id) ?? fail(`nobody is called ${id}`)
  }

  async merchant(name: string): Promise<DeskMerchant> {
    const { items } = await this.ask<{ items: DeskMerchant[] }>('/merchants')
    return items.find((merchant) => merchant.name === name) ?? fail(`no merchant is called ${name}`)
  }

  /** A dynamic order of the merchant; its code is what the cash desk shows. */
  async order(
    merchantId: string,
    order: { amountFen: number; subject: string; ttlSeconds?: number },
  ): Promise<DeskOrder> {
    return this.ask<DeskOrder>(`/merchants/${merchantId}/orders`, { method: 'POST', body: order })
  }

  async readOrder(merchantId: string, orderId: string): Promise<DeskOrder> {
    return this.ask<DeskOrder>(`/merchants/${merchantId}/orders/${orderId}`)
  }

  async closeOrder(merchantId: string, orderId: string): Promise<void> {
    await this.ask(`/merchants/${merchantId}/orders/${orderId}/close`, { method: 'POST' })
  }

  /** Charges a payment code that was read. */
  async charge(merchantId: string, charge: { code: string; amountFen: number; subject: string }): Promise<DeskCharge> {
    return this.ask<DeskCharge>(`/merchants/${merchantId}/charges`, { method: 'POST', body: charge })
  }

  async readCharge(merchantId: string, { outOrderNo }: DeskCharge): Promise<DeskCharge> {
    return this.ask<DeskCharge>(`/merchants/${merchantId}/charges/${outOrderNo}`)
  }

  async reverseCharge(merchantId: string, { outOrderNo }: DeskCharge): Promise<DeskCharge> {
    return this.ask<DeskCharge>(`/merchants/${merchantId}/charges/${outOrderNo}/reverse`, { method: 'POST' })
  }

  /** The merchant gives back of an order. */
  async refund(merchantId: string, orderId: string, amountFen: number): Promise<void> {
    await this.ask(`/merchants/${merchantId}/orders/${orderId}/refunds`, { method: 'POST', body: { amountFen } })
  }

  async setOutcome(cardNumber: string, outcome: { kind: string; seconds?: number }): Promise<void> {
    await this.ask(`/cards/${cardNumber}/outcome`, { method: 'PUT', body: outcome })
  }

  async debits(): Promise<{ cardNumber: string; amountFen: number; status: string }[]> {
    const { items } = await this.ask<{ items: { cardNumber: string; amountFen: number; status: string }[] }>(
      '/bank/debits',
    )
    return items
  }

  /** Ids of the messages a phone has so far; hand them to {@link nextCode} to wait for one more. */
  async messageIds(phone: string): Promise<string[]> {
    return (await this.messages(phone)).map(({ id }) => id)
  }

  /** Waits for a message that is not among `known` and returns the code in it. */
  async nextCode(phone: string, known: string[] = []): Promise<string> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const fresh = (await this.messages(phone)).find(({ id, code }) => code !== null && !known.includes(id))
      if (fresh?.code) return fresh.code
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return fail(`no new code arrived on ${phone}`)
  }

  private async messages(phone: string): Promise<DeskMessage[]> {
    return (await this.ask<{ items: DeskMessage[] }>(`/messages?phone=${phone}`)).items
  }

  private async ask<Answer>(
    path: string,
    { method = 'GET', body }: { method?: string; body?: object } = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.url}desk/api${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`the desk answered ${answer.status} to ${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
}

function fail(message: string): never {
  throw new Error(message)
}
