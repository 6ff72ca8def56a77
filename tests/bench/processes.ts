import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Whether this machine tells what its processes use (Linux does). */
export const tells = existsSync('/proc/self/smaps_rollup')

/** A process and all that descend from it, by their ids. */
export function family(pid: number): number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)] as const)
  const children = (of: number): number[] => parents.filter(([, parent]) => parent === of).flatMap(([id]) => [id, ...children(id)])
  return [pid, ...children(pid)]
}

const parentOf = (pid: string) => Number(/^PPid:\s+(\d+)$/m.exec(read(pid, 'status'))?.[1])

/** Memory in MB: RSS of a process counts what it shares whole, PSS its part of that. */
export const rss = (pids: number[]) => sum(pids.map((pid) => kilobytes(/^VmRSS:\s+(\d+) kB$/m, read(pid, 'status')))) / 1024
export const pss = (pids: number[]) => sum(pids.map((pid) => kilobytes(/^Pss:\s+(\d+) kB$/m, read(pid, 'smaps_rollup')))) / 1024

/** CPU that processes of one thread have used so far, in ms. */
export const cpu = (pids: number[]) => sum(pids.map((pid) => Number(read(pid, 'schedstat').split(' ')[0]))) / 1e6

const kilobytes = (line: RegExp, text: string) => Number(line.exec(text)?.[1] ?? 0)
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** A process that has just ended has nothing to tell. */
function read(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
