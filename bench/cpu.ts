import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts it in hundredths of a second for programs, whatever its own clock. */
const CPU_TICK_MS = 10

interface ProcessStat {
  readonly parent: number
  readonly ownMs: number
  /** Of children that have ended and were waited for. */
  readonly endedChildrenMs: number
}

/** CPU time in ms that a process and everything it started has spent so far, the kernel's for it included. */
export function cpuMsOf(pid: number): number {
  const processes = readProcesses()
  const sum = (id: number): number => {
    const stat = processes.get(id)
    if (stat === undefined) return 0
    const children = [...processes].filter(([, { parent }]) => parent === id).map(([child]) => child)
    return stat.ownMs + stat.endedChildrenMs + children.reduce((total, child) => total + sum(child), 0)
  }
  return sum(pid)
}

function readProcesses(): Map<number, ProcessStat> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return new Map(
    pids.flatMap((pid): [number, ProcessStat][] => {
      const stat = readStat(pid)
      return stat === null ? [] : [[Number(pid), stat]]
    }),
  )
}

/** Null for a process that has just ended. */
function readStat(pid: string): ProcessStat | null {
  try {
    // The name of the program comes second, in brackets, and may hold anything (proc_pid_stat(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const ms = (index: number) => (fields[index] ?? 0) * CPU_TICK_MS
    return { parent: fields[1] ?? 0, ownMs: ms(11) + ms(12), endedChildrenMs: ms(13) + ms(14) }
  } catch {
    return null
  }
}
