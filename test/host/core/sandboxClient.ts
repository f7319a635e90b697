import type { SandboxClient } from '../hostDeps'

/** The sandbox by HTTP. Without an address every call says what is missing. */
export function createSandboxClient(url: string | null): SandboxClient {
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    if (url === null) throw new Error(`${path} needs the sandbox: start this host with --sandbox <url>`)
    const answer = await fetch(new URL(path, url), init)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${path}: ${text}`)
    return JSON.parse(text) as Answer
  }
  return {
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }
}
