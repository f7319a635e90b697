import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signBankAnswer } from '#channels/bank/bankSignature'

/** A bank whose customers are rich: every movement succeeds at once, so that it is never what a figure is of. */
export class AgreeingBank {
  private constructor(private readonly server: Server) {}

  static async start(secret: string): Promise<AgreeingBank> {
    const body = JSON.stringify({ status: 'succeeded' })
    const server = createServer((request, response) => {
      const nonce = String(request.headers['x-nonce'])
      request.resume().on('end', () => {
        response.writeHead(200, { 'x-signature': signBankAnswer(secret, { status: 200, nonce, body }) }).end(body)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new AgreeingBank(server)
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/bank`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
