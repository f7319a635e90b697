import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { metricsMediaType } from '#metrics'

export interface MetricsServer {
  /** Where figures are read. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Tells the figures on a listener of their own, so that nothing about them can be asked for where citizens ask.
 *
 * @throws {Error} of Node when the port is taken.
 */
export async function serveMetrics(
  read: () => Promise<string>,
  { host, port }: { host: string; port: number },
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    read().then(
      (text) => response.writeHead(200, { 'content-type': metricsMediaType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}/metrics`,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
