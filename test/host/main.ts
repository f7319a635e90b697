import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { alipayFlavour } from './alipay/flavour'
import { createMyApi } from './apis/my'
import { createWxApi } from './apis/wx'
import { Host, type HostOptions } from './core/host'
import { serve } from './protocol/server'
import { weappFlavour } from './weapp/flavour'

/**
 * `cli auto --project <folder> --auto-port <port>`, as WeChat DevTools' own command line, and what a test needs more:
 *
 *   --resolve <origin>=<origin>   requests to the first origin go to the second, as with curl
 *   --sandbox <url>               where the host's own servers are
 *   --as <id>                     the host's user: an openid or an Alipay user id
 *   --host weapp|alipay           which host to be
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      project: { type: 'string' },
      'auto-port': { type: 'string' },
      'trust-project': { type: 'boolean' },
      'auto-account': { type: 'string' },
      ticket: { type: 'string' },
      resolve: { type: 'string', multiple: true, default: [] },
      sandbox: { type: 'string' },
      as: { type: 'string' },
      host: { type: 'string', default: 'weapp' },
    },
  })
  if (positionals[0] !== 'auto' || values.project === undefined || values['auto-port'] === undefined) {
    throw new Error('usage: auto --project <folder> --auto-port <port>')
  }
  const host = new Host({
    folder: packageFolder(resolve(values.project)),
    personId: values.as ?? null,
    sandboxUrl: values.sandbox ?? null,
    origins: new Map(values.resolve.map((rule) => splitRule(rule))),
    ...hostNamed(values.host),
  })
  process.on('unhandledRejection', (reason) =>
    host.violation(`a promise was rejected and nobody listened: ${tell(reason)}`),
  )
  await serve(host, Number(values['auto-port']), () => process.exit(0))
  await host.coldStart()
}

function hostNamed(name: string): Pick<HostOptions, 'flavour' | 'createApi'> {
  if (name === 'weapp') return { flavour: weappFlavour, createApi: createWxApi }
  if (name === 'alipay') return { flavour: alipayFlavour, createApi: createMyApi }
  throw new Error(`--host ${name}: weapp and alipay are known`)
}

/** The folder itself, or where its project file says the mini-program lies. */
function packageFolder(project: string): string {
  const file = join(project, 'project.config.json')
  if (!existsSync(file)) return project
  const { miniprogramRoot = '.' } = JSON.parse(readFileSync(file, 'utf8')) as { miniprogramRoot?: string }
  return join(project, miniprogramRoot)
}

function splitRule(rule: string): [string, string] {
  const at = rule.indexOf('=')
  if (at < 1) throw new Error(`--resolve ${rule}: write it as <origin>=<origin>`)
  return [rule.slice(0, at), rule.slice(at + 1)]
}

function tell(reason: unknown): string {
  const { stack, message, errMsg } = (reason ?? {}) as { stack?: string; message?: string; errMsg?: string }
  return stack?.split('\n').slice(0, 6).join('\n') ?? message ?? errMsg ?? String(reason)
}

main().catch((error) => {
  process.stderr.write(`${tell(error)}\n`)
  process.exit(1)
})
