import { createServer, connect as dial, type Server, type Socket } from 'node:net'

/** What the line to a provider does to each connection made from now on. */
export type Fault =
  | { readonly kind: 'none' }
  /** Takes connections and bytes, and never says a word. */
  | { readonly kind: 'silent' }
  /** The request arrives whole; no answer comes, and the connection stays. */
  | { readonly kind: 'mute' }
  /** The last byte of everything that is answered is another one. */
  | { readonly kind: 'garbled' }
  /** Lets the request through and answers this much later. */
  | { readonly kind: 'late'; readonly delayMs: number }
  /** Resets the connection after this many bytes of the answer. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** Says FIN after this many bytes of the answer. */
  | { readonly kind: 'halfClose'; readonly afterBytes: number }
  /** The request arrives whole; then the line is dead, and no answer comes back. */
  | { readonly kind: 'cutAfterRequest' }
  /** Nothing arrives: the connection is reset at its first byte. */
  | { readonly kind: 'unreachable' }

/** A line between the wallet and a provider that can be made to fail. It knows bytes, not HTTP. */
export class FaultProxy {
  /** Connections that met a fault. */
  brokenCount = 0
  private fault: Fault = { kind: 'none' }
  private target = 0
  private readonly sockets = new Set<Socket>()
  private readonly server: Server

  private constructor() {
    this.server = createServer((client) => this.serve(client))
  }

  static async start(): Promise<FaultProxy> {
    const proxy = new FaultProxy()
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  /** Where the wallet finds the provider: the origin of this end of the line. */
  get origin(): string {
    const address = this.server.address()
    if (address === null || typeof address === 'string') throw new Error('the proxy does not listen')
    return `http://127.0.0.1:${address.port}`
  }

  /** The other end. Known only after the wallet was told of this one. */
  leadTo(url: string): void {
    this.target = Number(new URL(url).port)
  }

  /** Connections that are open now. */
  get openCount(): number {
    return this.sockets.size
  }

  async stop(): Promise<void> {
    this.release()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** From now on the line does this, also to connections that were kept for later. */
  turn(fault: Fault): void {
    this.fault = fault
    this.release()
  }

  /** Ends every connection. */
  release(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  private serve(client: Socket): void {
    const { fault } = this
    this.watch(client)
    if (fault.kind !== 'none') this.brokenCount += 1
    if (fault.kind === 'silent') return void client.resume()
    if (fault.kind === 'unreachable') return void client.once('data', () => client.resetAndDestroy())
    const provider = this.watch(dial(this.target, '127.0.0.1'))
    client.pipe(provider)
    client.once('close', () => provider.destroy())
    let passed = 0
    provider.on('data', (chunk: Buffer) => {
      if (fault.kind === 'mute') return
      if (fault.kind === 'garbled') return void client.write(garbled(chunk))
      if (fault.kind === 'cutAfterRequest') return void client.resetAndDestroy()
      if (fault.kind === 'late') return void setTimeout(() => client.writable && client.write(chunk), fault.delayMs)
      if (fault.kind !== 'reset' && fault.kind !== 'halfClose') return void client.write(chunk)
      client.write(chunk.subarray(0, Math.max(0, fault.afterBytes - passed)))
      passed += chunk.length
      if (passed < fault.afterBytes) return
      if (fault.kind === 'reset') client.resetAndDestroy()
      else client.end()
    })
    provider.once('end', () => setTimeout(() => client.end(), fault.kind === 'late' ? fault.delayMs : 0))
  }

  private watch(socket: Socket): Socket {
    this.sockets.add(socket)
    socket.once('close', () => this.sockets.delete(socket))
    // Both ends may be killed at any time: that is what the line is for.
    socket.on('error', () => socket.destroy())
    return socket
  }
}

/** One bit of the last byte falls over: a JSON body is none any more, and its signature is another's. */
function garbled(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk)
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy
}
