import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Where a line is cut: before a statement reaches the database, or once it was done and before that is known. */
export const cutPlaces = ['before', 'after'] as const

export type CutPlace = (typeof cutPlaces)[number]

/** Connections of a pool that nobody uses leave it once they know that they are gone. */
const knownWithinMs = 20

/**
 * A line to PostgreSQL that is cut at a chosen statement. It reads of the protocol what tells statements apart: a client ends
 * each by Query or Sync, and the database answers each of those with one ReadyForQuery.
 */
export class DatabaseLine {
  private readonly server: Server
  private readonly links = new Set<Link>()
  private plan: { statementsLeft: number; readonly place: CutPlace } | null = null

  private constructor(target: { host: string; port: number }) {
    this.server = createServer((client) => {
      const link = new Link(
        client,
        dial(target.port, target.host),
        () => this.nextStatement(),
        () => this.cutAll(),
      )
      this.links.add(link)
      client.once('close', () => this.links.delete(link))
    })
  }

  /** A line to this database; `url` leads through it. */
  static async to(databaseUrl: string): Promise<{ line: DatabaseLine; url: string }> {
    const url = new URL(databaseUrl)
    const line = new DatabaseLine({ host: url.hostname, port: Number(url.port) })
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve))
    const address = line.server.address()
    if (address === null || typeof address === 'string') throw new Error('the line has no port')
    url.host = `127.0.0.1:${address.port}`
    return { line, url: url.href }
  }

  /** Cuts every connection at the statement of this number from now on. */
  cutAt(statement: number, place: CutPlace): void {
    this.plan = { statementsLeft: statement, place }
  }

  /** From now on the line holds. @returns whether it had been cut; resolves when both ends know. */
  async mend(): Promise<boolean> {
    const wasCut = this.plan !== null && this.plan.statementsLeft <= 0
    this.plan = null
    if (wasCut) await pause(knownWithinMs)
    return wasCut
  }

  async close(): Promise<void> {
    this.cutAll()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** What becomes of the next statement of any connection. */
  private nextStatement(): CutPlace | 'passes' {
    if (this.plan === null) return 'passes'
    this.plan.statementsLeft -= 1
    return this.plan.statementsLeft === 0 ? this.plan.place : 'passes'
  }

  private cutAll(): void {
    for (const link of this.links) link.cut()
  }
}

/** One connection: bytes pass in whole messages. */
class Link {
  private fromClient: Buffer = Buffer.alloc(0)
  private fromDatabase: Buffer = Buffer.alloc(0)
  /** The first message of a client has no letter. */
  private hasBegun = false
  private unanswered = 0
  /** Answers still to come until the line is cut; they are not passed on from the last one on. */
  private cutsAfter: number | null = null

  constructor(
    private readonly client: Socket,
    private readonly database: Socket,
    private readonly nextStatement: () => CutPlace | 'passes',
    private readonly cutAll: () => void,
  ) {
    for (const socket of [client, database]) {
      socket.setNoDelay(true)
      socket.on('error', () => this.cut()).on('close', () => this.cut())
    }
    client.on('data', (chunk: Buffer) => this.read(chunk))
    database.on('data', (chunk: Buffer) => this.answer(chunk))
  }

  cut(): void {
    this.client.destroy()
    this.database.destroy()
  }

  private read(chunk: Buffer): void {
    this.fromClient = Buffer.concat([this.fromClient, chunk])
    for (;;) {
      const message = firstMessage(this.fromClient, this.hasBegun ? 1 : 0)
      if (message === null) return
      this.fromClient = this.fromClient.subarray(message.length)
      if (!this.hasBegun || !endsStatement(message)) this.database.write(message)
      else if (!this.passOn(message)) return
      this.hasBegun = true
    }
  }

  /** @returns false when the line was cut. */
  private passOn(statement: Buffer): boolean {
    const fate = this.nextStatement()
    if (fate === 'before') {
      this.cutAll()
      return false
    }
    this.unanswered += 1
    if (fate === 'after') this.cutsAfter = this.unanswered
    this.database.write(statement)
    return true
  }

  private answer(chunk: Buffer): void {
    this.fromDatabase = Buffer.concat([this.fromDatabase, chunk])
    for (;;) {
      const message = firstMessage(this.fromDatabase, 1)
      if (message === null) return
      this.fromDatabase = this.fromDatabase.subarray(message.length)
      const isLast = isReady(message) && this.unanswered > 0
      if (isLast) this.unanswered -= 1
      if (this.cutsAfter === 1 && isLast) {
        this.cutAll()
        return
      }
      if (this.cutsAfter !== 1) this.client.write(message)
      if (isLast && this.cutsAfter !== null) this.cutsAfter -= 1
    }
  }
}

/** A message is its letter, where it has one, and its length, which counts itself. */
function firstMessage(bytes: Buffer, letterLength: number): Buffer | null {
  if (bytes.length < letterLength + 4) return null
  const length = letterLength + bytes.readUInt32BE(letterLength)
  return bytes.length < length ? null : bytes.subarray(0, length)
}

const endsStatement = (message: Buffer): boolean => ['Q', 'S'].includes(String.fromCharCode(message[0] ?? 0))

const isReady = (message: Buffer): boolean => String.fromCharCode(message[0] ?? 0) === 'Z'
