// npm run bench -- parts: what a part costs the WeChat host, NutUI's beside ours: drawings (setData) and their bytes when
// the page opens and at a tap, and the nodes it is made of. The parts are those of bench/parts, which no package contains.
// --built measures what was built before.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../scripts/lib/install.mjs'
import { runNode } from '../scripts/lib/run.mjs'

/** NutUI's part and ours; on the page both have the same to show. */
const pairs = [
  ['Popup', 'Sheet'],
  ['Dialog', 'Sheet (sign-out)'],
  ['Checkbox', 'Consent'],
  ['Radio', 'ChoiceGroup'],
  ['Steps', 'Timeline'],
  ['NoticeBar', 'Notice'],
]
const folder = join(root, 'dist/parts')
const page = '/pages/part/index'
/** Drawings within a second belong to the tap (test/host/core/statistics.ts). */
const settleMs = 1100
/** Of what the bundler says when it fails, the end. */
const linesTold = 40
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function loadHostPhone() {
  const outfile = join(root, 'node_modules/.cache/parts.cjs')
  await build({
    entryPoints: [join(root, 'test/support/hostPhone.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  })
  return (await import(pathToFileURL(outfile).href)).default.HostPhone
}

async function buildParts() {
  rmSync(folder, { recursive: true, force: true })
  const lines = []
  const code = await runNode(join(root, 'node_modules/@tarojs/cli/bin/taro'), ['build', '--type', 'weapp'], {
    env: { NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1', WALLET_SOURCE: 'bench/parts' },
    onLine: (line) => lines.push(line),
  })
  if (code !== 0) throw new Error(`the parts could not be built:\n${lines.slice(-linesTold).join('\n')}`)
}

async function measure(phone, name) {
  await phone.miniProgram.reLaunch(`${page}?name=${name}`)
  await sleep(settleMs)
  // A part of NutUI that no wrapper of ours describes is unreadable; here it is only measured.
  phone.objections.length = 0
  await phone.tap('go')
  await sleep(settleMs)
  phone.objections.length = 0
  const { pages, bursts } = await phone.remote.ask('stats')
  const opened = pages.at(-1)
  const tapped = bursts.findLast(({ cause }) => cause !== null)
  return [opened.firstSetDataBytes, tapped.setDataCount, tapped.setDataBytes, opened.tree.nodes]
}

await runNode(join(root, 'scripts/buildHost.mjs'), [])
if (!process.argv.includes('--built')) await buildParts()
const HostPhone = await loadHostPhone()
const nowhere = 'http://127.0.0.1:9'
const phone = await HostPhone.open({ urls: { api: nowhere, desk: nowhere }, projectPath: folder })
try {
  process.stdout.write('| part | bytes to open | drawings a tap | bytes a tap | nodes |\n|---|--:|--:|--:|--:|\n')
  for (const name of pairs.flat()) {
    process.stdout.write(`| ${[name, ...(await measure(phone, name))].join(' | ')} |\n`)
  }
} finally {
  await phone.close()
}
