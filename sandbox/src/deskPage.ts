import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { SandboxConfig } from '#config'

// The same from src and from dist: both lie directly in the sandbox's folder.
const SOURCES = join(__dirname, '../desk')
const BUILT = join(__dirname, '../dist/desk')
const STYLES = ['tokens', 'base', 'controls', 'top', 'layout', 'inbox', 'people', 'merchants']

/** The desk page: its HTML, style and script. */
export function serveDeskPage(instance: FastifyInstance, config: SandboxConfig): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    `frame-src ${config.previewUrl === null ? "'none'" : new URL(config.previewUrl).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')

  const serve = (path: string, type: string, ...files: string[]) =>
    instance.get(path, async (_request, reply) => {
      reply.headers({
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      })
      return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
    })

  serve('/', 'text/html', join(SOURCES, 'desk.html'))
  serve('/desk.css', 'text/css', ...STYLES.map((name) => join(SOURCES, 'styles', `${name}.css`)))
  serve('/icon.svg', 'image/svg+xml', join(SOURCES, 'icon.svg'))
  serve('/desk.js', 'text/javascript', join(BUILT, 'desk.js'))
}
