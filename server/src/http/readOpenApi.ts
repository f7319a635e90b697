import type { App } from '#http/types'

export function readOpenApi(app: App): void {
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
