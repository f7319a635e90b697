// npm run screens: pictures of every page, taken from the running app, into docs/screens/. With `failures`: of what a person
// sees of each failure, into docs/screens/failures/.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'

ensureInstalled()
const { loadTestSupport } = await import('./lib/testSupport.mjs')
const { freePorts, startStack } = await import('./lib/stack.mjs')
const { buildTarget } = await import('./lib/taro.mjs')

const isOfFailures = process.argv.includes('failures')
const pages = join(root, 'docs/screens')
const folder = isOfFailures ? join(pages, 'failures') : pages
const bytesMax = 150 * 1024
/** What a picture's name ends with in each of its looks. */
const looks = isOfFailures ? ['', '-dark', '-elder'] : ['']

function writeIndex(names) {
  const picture = (name) => `<img src="${name}.webp" alt="${name}" width="${name === 'desk' ? 640 : 240}">`
  const rows = names.map((name) => `| \`${name}\` | ${looks.map((look) => picture(name + look)).join(' ')} |`)
  const text = `# ${isOfFailures ? 'What a person sees of each failure' : 'Screens'}\n\nTaken from the running app by \`npm run screens${isOfFailures ? ' -- failures' : ''}\`; none is drawn by hand.\n\n| ${isOfFailures ? 'code' : 'page'} | picture |\n|---|---|\n${rows.join('\n')}\n`
  writeFileSync(join(folder, 'README.md'), text)
}

/** A page that turns PNG into WebP: the browser that takes the pictures has the encoder. */
async function openEncoder(browser) {
  const page = await browser.newPage()
  const encode = async (base64) => {
    const answer = await fetch(`data:image/png;base64,${base64}`)
    const bitmap = await createImageBitmap(await answer.blob())
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    canvas.getContext('2d').drawImage(bitmap, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })
    return Array.from(new Uint8Array(await blob.arrayBuffer()))
  }
  return async (picture) => Buffer.from(await page.evaluate(encode, picture.toString('base64')))
}

async function preparePreview() {
  if (process.env.WALLET_PREVIEW_DIR) return process.env.WALLET_PREVIEW_DIR
  await buildTarget('h5', { quiet: true })
  return join(root, 'dist/h5')
}

if ((await runNode(join(root, 'scripts/buildNode.mjs'), ['--quiet'])) !== 0) process.exit(1)
const preview = await preparePreview()
const { tourFailures, tourScreens, launchChromium } = await loadTestSupport(
  'screens',
  'screensTour',
  'failuresTour',
  'chromium',
)
const dataDir = mkdtempSync(join(tmpdir(), 'wallet-screens-'))
const stack = await startStack({ ports: await freePorts(), dataDir, preview })
const browser = await launchChromium()
try {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder).filter((file) => /\.(webp|md)$/.test(file))) rmSync(join(folder, name))
  const encode = await openEncoder(browser)
  const large = []
  const look = async (name, page) => {
    const bytes = await encode(await page.screenshot())
    if (bytes.length > bytesMax) large.push(name)
    writeFileSync(join(folder, `${name}.webp`), bytes)
  }
  const tour = isOfFailures ? tourFailures : tourScreens
  const names = await tour({ browser, urls: stack.urls, stack, look })
  writeIndex(names)
  const note = large.length > 0 ? `; larger than 150 kB: ${large.join(', ')}` : ''
  process.stdout.write(`${names.length * looks.length} pictures in ${relative(root, folder)}/${note}\n`)
} finally {
  await browser.close()
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
