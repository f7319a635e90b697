import type { AppContext } from '#context'
import { version } from '#version'

const PING_TIMEOUT_MS = 3000

/** Reads whether the database takes writes. Never throws: a broken database is an answer here. */
export async function checkHealth(context: AppContext) {
  const healthy = await answersInTime(context)
  const word = healthy ? ('ok' as const) : ('failing' as const)
  return {
    status: word,
    database: word,
    engine: context.database.engine,
    version,
    uptimeSeconds: Math.floor(process.uptime()),
  }
}

async function answersInTime(context: AppContext): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time')), PING_TIMEOUT_MS)
  })
  try {
    await Promise.race([context.database.ping(), timeout])
    return true
  } catch (error) {
    context.log.error({ err: error }, 'The database cannot write')
    return false
  } finally {
    clearTimeout(timer)
  }
}
