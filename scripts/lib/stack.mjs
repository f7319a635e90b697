// The whole wallet on one machine: API and sandbox as two processes that only share credentials.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { channelCredentials, hostCredentials, merchantsFile } from './credentials.mjs'
import { root } from './install.mjs'
import { freePort } from './ports.cjs'
import { serverOptions } from './serverOptions.cjs'

const HOST = '127.0.0.1'
const READY_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 15_000
const LOG_TAIL_LINES = 15

function portIsTaken(port) {
  return new Promise((resolveTaken) => {
    const socket = connect(port, HOST)
    socket.once('connect', () => resolveTaken(true)).once('error', () => resolveTaken(false))
    socket.once('close', () => resolveTaken(false))
    socket.once('connect', () => socket.destroy())
  })
}

const portVariables = { api: 'PORT', sandbox: 'SANDBOX_PORT', preview: 'PREVIEW_PORT' }

/** @throws {Error} one sentence, when somebody listens on a port that is needed. */
export async function requireFreePorts(ports) {
  for (const [name, port] of Object.entries(ports)) {
    if (!(await portIsTaken(port))) continue
    throw new Error(`Port ${port} is already in use; choose another one with ${portVariables[name]}=…`)
  }
}

/** Two ports nobody uses right now, for a stack that need not be found by a person. */
export async function freePorts() {
  const api = await freePort()
  for (;;) {
    const sandbox = await freePort()
    if (sandbox !== api) return { api, sandbox }
  }
}

/** One child process with its log file. `ended` resolves to its exit code. */
function startProcess({ name, script, env, logFile, nodeArguments }) {
  const log = createWriteStream(logFile, { flags: 'a' })
  const child = spawn(process.execPath, [...nodeArguments, join(root, script)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  const running = { name, child, logFile, exitCode: null }
  running.ended = new Promise((resolveEnd) => {
    child.once('exit', (code, signal) => {
      running.exitCode = code ?? signal
      log.end()
      resolveEnd(running.exitCode)
    })
  })
  return running
}

function logTail(running) {
  return readFileSync(running.logFile, 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n')
}

async function waitUntilReady(running, url) {
  const endsAt = Date.now() + READY_TIMEOUT_MS
  while (Date.now() < endsAt) {
    if (running.exitCode !== null) throw new Error(`${running.name} stopped while starting:\n${logTail(running)}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`${running.name} was not ready in time:\n${logTail(running)}`)
}

async function stopProcess(running) {
  if (running.exitCode !== null) return
  running.child.kill('SIGTERM')
  const patience = setTimeout(() => running.child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await running.ended
  clearTimeout(patience)
}

/**
 * Starts API and sandbox and waits until both answer.
 *
 * @param {{ ports?: { api: number, sandbox: number }, dataDir: string, preview?: string | null, previewUrl?: string | null,
 *   apiArguments?: string[], env?: Record<string, string> }} options
 *   `preview`: folder of the built browser preview, served under /app/; `previewUrl`: a preview that somebody else serves,
 *   for the desk to show; `apiArguments`: Node's own, for the API; `env`: more environment for the API.
 * @returns {Promise<{ urls: { api: string, preview: string, desk: string, docs: string }, processes: { api: object, sandbox: object },
 *   environment: Record<string, string>, stopApi(signal?: string): Promise<{ exitCode: number | string, tookMs: number }>,
 *   startApi(change?: Record<string, string>): Promise<void>, restartApi(signal?: string): Promise<void>,
 *   restartSandbox(): Promise<void>, stop(): Promise<void> }>}
 *   `environment` is the API's; `restartApi` ends the API with a signal and starts it again on the same data, `stopApi` and
 *   `startApi` are its halves, the latter with changes to the environment from then on.
 */
export async function startStack({
  ports = { api: 3000, sandbox: 3100 },
  dataDir,
  preview = null,
  previewUrl = null,
  apiArguments = [],
  env = {},
}) {
  await requireFreePorts(ports)
  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true })
  const api = `http://${HOST}:${ports.api}`
  const desk = `http://${HOST}:${ports.sandbox}`
  const urls = { api, preview: previewUrl ?? `${api}/app/`, desk: `${desk}/`, docs: `${api}/v1/docs` }
  const hosts = hostCredentials(desk)
  const shared = { ...channelCredentials(desk), ...hosts.shared, MERCHANTS_FILE: merchantsFile(folder) }
  const apiEnv = {
    ...shared,
    ...hosts.api,
    HOST,
    PORT: String(ports.api),
    DATA_DIR: join(folder, 'wallet'),
    PLAY_MONEY: '1',
    ...(preview ? { PREVIEW_DIR: preview, PREVIEW_FRAME_ANCESTORS: desk } : {}),
    ...env,
  }
  const sandboxEnv = {
    ...shared,
    ...hosts.sandbox,
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_DATA_DIR: join(folder, 'sandbox'),
    WALLET_API: api,
    ...(preview || previewUrl ? { PREVIEW_URL: urls.preview } : {}),
  }
  const logFiles = { api: join(folder, 'api.log'), sandbox: join(folder, 'sandbox.log') }
  for (const logFile of Object.values(logFiles)) rmSync(logFile, { force: true })
  const programs = {
    api: {
      name: 'The wallet API',
      script: 'server/dist/main.js',
      env: apiEnv,
      nodeArguments: [...serverOptions, ...apiArguments],
    },
    sandbox: {
      name: 'The sandbox',
      script: 'sandbox/dist/main.js',
      env: sandboxEnv,
      nodeArguments: ['--enable-source-maps'],
    },
  }
  const spawnApi = () => startProcess({ ...programs.api, logFile: logFiles.api })
  const spawnSandbox = () => startProcess({ ...programs.sandbox, logFile: logFiles.sandbox })
  const processes = { sandbox: spawnSandbox(), api: spawnApi() }

  // Whatever ends this process, an error nobody caught included, takes its children along.
  process.once('exit', () => {
    for (const { child } of Object.values(processes)) child.kill('SIGTERM')
  })
  async function stop() {
    await Promise.all([stopProcess(processes.api), stopProcess(processes.sandbox)])
  }
  async function stopApi(signal = 'SIGTERM') {
    const startedAtMs = performance.now()
    processes.api.child.kill(signal)
    return { exitCode: await processes.api.ended, tookMs: performance.now() - startedAtMs }
  }
  async function startApi(change = {}) {
    Object.assign(apiEnv, change)
    processes.api = spawnApi()
    await waitUntilReady(processes.api, `${api}/v1/health`)
  }
  async function restartApi(signal) {
    await stopApi(signal)
    await startApi()
  }
  async function restartSandbox() {
    await stopProcess(processes.sandbox)
    processes.sandbox = spawnSandbox()
    await waitUntilReady(processes.sandbox, urls.desk)
  }
  try {
    await Promise.all([waitUntilReady(processes.sandbox, urls.desk), waitUntilReady(processes.api, `${api}/v1/health`)])
  } catch (error) {
    await stop()
    throw error
  }
  return { urls, processes, environment: apiEnv, stopApi, startApi, restartApi, restartSandbox, stop }
}
