import type { FastifyBaseLogger } from 'fastify'
import { buildApp } from '#app'
import type { AppContext } from '#context'
import type { Parts } from '#program'

/**
 * Answers requests in this process.
 *
 * @returns the address it listens on.
 */
export async function listen(context: AppContext, log: FastifyBaseLogger, parts: Parts): Promise<string> {
  const app = await buildApp(context, { loggerInstance: log })
  parts.add(() => app.close())
  await app.listen({ host: context.config.host, port: context.config.port })
  return app.listeningOrigin
}
