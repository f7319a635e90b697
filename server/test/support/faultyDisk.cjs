// Preloaded into a process (node --require): once the file named by FAULT_FILE exists, the disk fails in the way
// that file says: `EIO` on every fsync, `ENOSPC` on every write to the write-ahead log.
const fs = require('node:fs')

const { fsyncSync, writeSync, existsSync, readFileSync, readlinkSync } = fs

const fault = () => {
  const file = process.env.FAULT_FILE
  return file && existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}
const fail = (code) => {
  throw Object.assign(new Error(`${code}: injected by a test`), { code })
}

fs.fsyncSync = (descriptor) => (fault() === 'EIO' ? fail('EIO') : fsyncSync(descriptor))

fs.writeSync = (descriptor, ...rest) => {
  // Descriptors 0 to 2 are the terminal.
  if (descriptor > 2 && fault() === 'ENOSPC' && readlinkSync(`/proc/self/fd/${descriptor}`).includes('/pg_wal/')) {
    fail('ENOSPC')
  }
  return writeSync(descriptor, ...rest)
}
