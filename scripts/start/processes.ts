import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Problem } from '@/scripts/launch/problem.mjs'

/** How long after its end a process is replaced, in ms: one that cannot live shall not keep the machine busy. */
const AGAIN = 500

/**
 * Has so many processes serve behind one port; whichever ends is replaced.
 * @param worker the file each of them runs
 * @throws Problem when one of the first does not come up
 */
export async function openProcesses(count: number, worker: string): Promise<{ stop(): Promise<void> }> {
  cluster.setupPrimary({ exec: fileURLToPath(worker) })
  let stopping = false
  const workers = new Set<Worker>()

  function fork(): Worker {
    const child = cluster.fork()
    workers.add(child)
    child.on('error', () => {}) // What is sent to one that has just been killed is lost.
    child.once('exit', async (code, signal) => {
      workers.delete(child)
      if (stopping) return
      console.error(`A server process has ended (${signal || code}); starting another.`)
      await sleep(AGAIN)
      if (!stopping) fork()
    })
    return child
  }

  const stop = async () => {
    stopping = true
    const ended = [...workers].map((child) => new Promise((resolve) => child.once('exit', resolve)))
    for (const child of workers) child.process.kill('SIGTERM')
    await Promise.all(ended)
  }
  const up = (child: Worker) =>
    new Promise<void>((resolve, reject) => {
      child.once('listening', () => resolve())
      child.once('exit', () => reject(new Problem('A server process did not come up, for the reason above.')))
    })
  try {
    await Promise.all(Array.from({ length: count }, () => up(fork())))
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
