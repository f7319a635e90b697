// npm run contract: OpenAPI document and client types from the API's routes. With --check nothing is written: it
// fails when a committed file is stale.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './lib/install.mjs'

const documentFile = join(root, 'server/openapi/wallet-v1.json')
const typesFile = join(root, 'types/wallet-api.d.ts')

/** The document as the routes say it now, as text. */
async function buildDocument() {
  const { build } = await import('esbuild')
  // Inside the server's folder, so that the bundle finds the packages it leaves outside.
  mkdirSync(join(root, 'server/dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'server/dist/contract-'))
  const outfile = join(folder, 'contract.js')
  try {
    await build({
      entryPoints: [join(root, 'server/src/contractMain.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'warning',
      plugins: [
        {
          name: 'external-packages',
          setup(builder) {
            builder.onResolve({ filter: /^[^./#]/ }, (args) =>
              args.path.startsWith('@wallet/rules') || args.path === outfile || args.kind === 'entry-point'
                ? undefined
                : { external: true },
            )
          },
        },
      ],
    })
    return execFileSync(process.execPath, [outfile], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildTypes(documentText) {
  const { default: openapiTypescript, astToString } = await import('openapi-typescript')
  const header = '// Written by `npm run contract` from the API’s routes. Never edited by hand.\n'
  return header + astToString(await openapiTypescript(JSON.parse(documentText)))
}

function isStale(file, text) {
  try {
    return readFileSync(file, 'utf8') !== text
  } catch {
    return true
  }
}

/** @returns {Promise<{ file: string, text: string }[]>} the files that differ from what the routes say. */
export async function staleContractFiles() {
  const documentText = await buildDocument()
  const files = [
    { file: documentFile, text: documentText },
    { file: typesFile, text: await buildTypes(documentText) },
  ]
  return files.filter(({ file, text }) => isStale(file, text))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled()
  const check = process.argv.includes('--check')
  const stale = await staleContractFiles()
  for (const { file, text } of stale) {
    if (!check) {
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, text)
    }
    process.stdout.write(`${check ? 'stale' : 'written'}: ${file.slice(root.length).replace(/^[\\/]/, '')}\n`)
  }
  if (stale.length === 0) process.stdout.write('The contract is fresh.\n')
  process.exitCode = check && stale.length > 0 ? 1 : 0
}
