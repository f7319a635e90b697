import { randomUUID } from 'node:crypto'
import WebSocket from 'ws'

interface Answer {
  readonly id?: string
  readonly result?: unknown
  readonly error?: { message: string }
}

/**
 * A second line to a headless host, for what the automator's protocol has no words for: the phone around the app and
 * what happens to it from outside. WeChat DevTools has no such line.
 */
export class HostRemote {
  private readonly waiting = new Map<string, (answer: Answer) => void>()

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as Answer
      if (answer.id === undefined) return
      this.waiting.get(answer.id)?.(answer)
      this.waiting.delete(answer.id)
    })
  }

  static connect(port: number): Promise<HostRemote> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`)
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(new HostRemote(socket))).once('error', reject)
    })
  }

  /** `Host.<method>`. Rejects with the host's own sentence. */
  async ask<Result>(method: string, params: object = {}): Promise<Result> {
    const id = randomUUID()
    const answered = new Promise<Answer>((resolve) => this.waiting.set(id, resolve))
    this.socket.send(JSON.stringify({ id, method: `Host.${method}`, params }))
    const { result, error } = await answered
    if (error) throw new Error(error.message)
    return result as Result
  }

  close(): void {
    this.socket.close()
  }
}
