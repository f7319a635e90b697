import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Order {
  id: string
  outOrderNo: string
  amountFen: number
  subject: string
  state: 'open' | 'paid' | 'closed'
  code: string
  expiresAt: string
  paidAt: string | null
  refundedFen?: number
}

/** A wallet reduced to its merchant API, for what the sandbox's merchants say to it. */
export interface WalletServer {
  readonly url: string
  readonly orders: Map<string, Order>
  /** Whether GET /v1/health is well. */
  isHealthy: boolean
  stop(): Promise<void>
}

/** Starts one that knows a single merchant key. */
export async function startWalletServer(apiKey: string): Promise<WalletServer> {
  const orders = new Map<string, Order>()
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })

  const answer = async (request: IncomingMessage): Promise<[status: number, body: object]> => {
    const path = `${request.method} ${request.url}`
    if (path === 'GET /v1/health') return [wallet.isHealthy ? 200 : 503, {}]
    if (request.headers.authorization !== `Bearer ${apiKey}`) {
      return [401, { code: 'MERCHANT_KEY_INVALID', title: 'unknown key' }]
    }
    if (path === 'GET /v1/merchant/profile') return [200, { merchant: {}, staticCode: 'https://qr.example/m/static' }]
    if (path === 'POST /v1/merchant/orders') return createOrder(request, orders)
    if (request.url?.startsWith('/v1/merchant/charges')) return answerCharge(request)
    if (path === 'GET /v1/merchant/paid-orders') return [200, { items: [...orders.values()].flatMap(paidOrder) }]
    if (path === 'POST /v1/merchant/refunds') return refundOrder(request, orders)
    const [, orderId, action] = /^\/v1\/merchant\/orders\/([^/]+)(\/close)?$/.exec(request.url ?? '') ?? []
    const order = orders.get(orderId ?? '')
    if (!order) return [404, { code: 'NOT_FOUND', title: 'no such order' }]
    if (action) order.state = 'closed'
    return [200, order]
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const wallet: WalletServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    orders,
    isHealthy: true,
    stop: () => stopServer(server),
  }
  return wallet
}

/** Every charge waits until it is reversed. */
async function answerCharge(request: IncomingMessage): Promise<[number, object]> {
  const times = { createdAt: new Date().toISOString(), expiresAt: new Date().toISOString(), paidAt: null }
  const [, outOrderNo, action] = /charges\/([^/]+)(\/reverse)?$/.exec(request.url ?? '') ?? []
  if (outOrderNo !== undefined) {
    return [200, { outOrderNo, amountFen: 880, subject: '茶', status: action ? 'reversed' : 'waiting', ...times }]
  }
  const { code, ...charge } = await readJson<{ code: string; outOrderNo: string; amountFen: number; subject: string }>(
    request,
  )
  if (code === '8100000000000000000') return [409, { code: 'CODE_USED', title: 'code used' }]
  return [201, { ...charge, status: 'waiting', ...times }]
}

async function createOrder(request: IncomingMessage, orders: Map<string, Order>): Promise<[number, object]> {
  if (!request.headers['idempotency-key']) return [400, { code: 'IDEMPOTENCY_KEY_MISSING', title: 'no key' }]
  const { ttlSeconds, ...content } = await readJson<{
    outOrderNo: string
    amountFen: number
    subject: string
    ttlSeconds: number
  }>(request)
  const id = `order-${orders.size + 1}`
  const order: Order = {
    id,
    ...content,
    state: 'open',
    code: `https://qr.example/m/${id}`,
    expiresAt: new Date(Date.now() + ttlSeconds * 1000).toISOString(),
    paidAt: null,
  }
  orders.set(id, order)
  return [201, order]
}

function paidOrder({ id, amountFen, subject, state, paidAt, refundedFen = 0 }: Order): object[] {
  return state === 'paid' ? [{ id, amountFen, subject, paidAt, refundedFen }] : []
}

async function refundOrder(request: IncomingMessage, orders: Map<string, Order>): Promise<[number, object]> {
  const { orderId, outRefundNo, amountFen } = await readJson<{
    orderId: string
    outRefundNo: string
    amountFen: number
  }>(request)
  const order = orders.get(orderId)
  if (!order) return [404, { code: 'NOT_FOUND', title: 'no such order' }]
  const refundedFen = (order.refundedFen ?? 0) + amountFen
  if (refundedFen > order.amountFen) return [409, { code: 'REFUND_EXCEEDS', title: 'more than is left' }]
  order.refundedFen = refundedFen
  return [201, { outRefundNo, amountFen, status: 'succeeded', target: 'balance' }]
}

async function readJson<Body>(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString()) as Body
}

function stopServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())))
}
