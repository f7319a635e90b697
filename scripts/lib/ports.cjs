// Ports for programs that are started, ended and started again.
const { randomInt } = require('node:crypto')
const { createServer } = require('node:net')

// Below 32768, where Linux begins to give its own outgoing connections their ports: such a connection holds its port
// for a minute after it has ended, and a program that wants it back meanwhile does not start. Above 20000, where
// browsers refuse no port.
const FIRST = 20_000
const END = 32_768

// A port that was free is not one's own before the program listens. Test suites that run side by side choose from
// ranges of their own; jest numbers its workers from 1, and ranges come round again after the eighth.
const RANGES = 8
const RANGE_SIZE = (END - FIRST) / RANGES

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

function anyPort() {
  const { JEST_WORKER_ID: worker } = process.env
  if (worker === undefined) return randomInt(FIRST, END)
  const first = FIRST + ((Number(worker) - 1) % RANGES) * RANGE_SIZE
  return randomInt(first, first + RANGE_SIZE)
}

/**
 * A TCP port of the loopback interface that was free a moment ago, and that no outgoing connection will take: the first
 * free one that `pick` names.
 */
async function freePort(pick = anyPort) {
  for (;;) {
    const port = pick()
    if (await isFree(port)) return port
  }
}

module.exports = { freePort }
