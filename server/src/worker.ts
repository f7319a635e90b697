import { systemClock } from '#clock'
import { composeContext } from '#compose'
import type { Config } from '#config'
import type { AppContext } from '#context'
import { listen } from '#listen'
import { loadSecrets } from '#loadSecrets'
import { createLogger } from '#logger'
import { Link, type LinkMessage } from '#processes/link'
import type { PrimaryAnswers, WorkerAnswers } from '#processes/protocol'
import { machineOf } from '#processes/sharedMachine'
import type { ProgramControl } from '#program'
import { openDatabase } from '#storage/openDatabase'

/**
 * Starts a process that answers requests and leaves to its primary what there is one of on a machine. It ends when its
 * primary says so, and by Node's own rule for workers at once when the primary is gone: without the ledger it can answer
 * nothing, and its callers see a closed connection, as after any crash.
 */
export async function startWorker(config: Config, { parts, end }: ProgramControl): Promise<void> {
  let tellAddress: (url: string) => void = () => undefined
  const address = new Promise<string>((resolve) => {
    tellAddress = resolve
  })
  let context: AppContext | null = null
  const answers: WorkerAnswers = {
    ready: () => address,
    learnProofs: (news) => context?.pinProofs.learn(news),
    figures: async () => (await context?.metrics?.objects()) ?? [],
    stop: () => void end(0),
  }
  const primary = new Link<PrimaryAnswers>(answers, (messages) => void process.send?.(messages))
  process.on('message', (messages: LinkMessage[]) => primary.receive(messages))

  const log = createLogger(config.logLevel)
  const database = await openDatabase({ databaseUrl: config.databaseUrl ?? '' })
  parts.add(() => database.close())
  const secrets = await loadSecrets(config.secretsFile, database)
  context = composeContext({
    config,
    database,
    secrets,
    clock: systemClock,
    log,
    machine: machineOf(primary),
  })
  // Connections that the primary handed over before it heard that nobody listens here any more are given back in the
  // meantime, and go to another worker; an end before that would leave their callers without a word.
  parts.add(() => primary.ask('echo'))
  tellAddress(await listen(context, log, parts))
}
