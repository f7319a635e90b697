import { buildSandbox } from '#app'
import { readConfig } from '#config'

/** Starts the sandbox and stops it cleanly on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const app = buildSandbox({ config, logLevel: process.env.LOG_LEVEL ?? 'info' })
  const stop = () => void app.close()
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  await app.listen({ host: config.host, port: config.port })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
