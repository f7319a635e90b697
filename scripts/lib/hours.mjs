// The suites at odd hours: Debian's libfaketime moves the clock of every process that is started with its environment.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/**
 * When days, months, years and nights change in Shanghai, and where a machine may stand meanwhile. Each starts a minute
 * before the change, so that the tests go across it.
 */
export const oddHours = [
  {
    at: '2027-01-31T23:59:00+08:00',
    zone: 'Asia/Shanghai',
    what: 'the end of January, from which there is no day a month later',
  },
  {
    at: '2028-02-29T23:59:00+08:00',
    zone: 'Pacific/Kiritimati',
    what: 'the end of a leap day, where it is tomorrow already',
  },
  {
    at: '2027-12-31T23:59:00+08:00',
    zone: 'America/Los_Angeles',
    what: 'the new year in Shanghai, where it is morning still',
  },
  { at: '2028-01-01T15:59:00+08:00', zone: 'America/Los_Angeles', what: 'the new year of a machine in Los Angeles' },
  { at: '2028-02-29T07:59:00+08:00', zone: 'Asia/Shanghai', what: 'the end of the quiet hours, on a leap day' },
  { at: '2027-12-31T07:59:00+08:00', zone: 'UTC', what: 'the last morning of a year, where it is not yet midnight' },
  { at: '2027-03-14T17:59:00+08:00', zone: 'America/Los_Angeles', what: 'the hour that summer time leaves out' },
]

/** One of them, by what is being tested: the same commit is always tested at the same hour. */
export function hourOf(commit) {
  return oddHours[createHash('sha256').update(commit).digest().readUInt32BE(0) % oddHours.length]
}

export function currentCommit() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    // An unpacked archive knows no commit.
    return 'archive'
  }
}

/** libfaketime's file, or null where Debian's package `faketime` is not installed. */
export function findFaketime() {
  const folders = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'faketime'))
    : []
  return folders.map((folder) => join(folder, 'libfaketimeMT.so.1')).find((file) => existsSync(file)) ?? null
}

/**
 * The environment in which it is `hour` now. The shift is the same for every process, so that they agree among each
 * other; durations stay real, and so do the times of files, which caches are keyed by.
 */
export function environmentAt(hour, library) {
  const shiftSeconds = Math.round((Date.parse(hour.at) - Date.now()) / 1000)
  return {
    TZ: hour.zone,
    LD_PRELOAD: library,
    FAKETIME: `${shiftSeconds < 0 ? '' : '+'}${shiftSeconds}s`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  }
}
