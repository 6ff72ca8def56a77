import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onEnd } from '@/scripts/start/ending'

export type Load = { urls: string[]; headers?: Record<string, string>; times: number; status: number }

/** Another process that asks many times at once, so that its CPU is not ours. */
export function openAsker(): (load: Load) => Promise<void> {
  const child = spawn(process.execPath, ['tests/bench/load.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] })
  onEnd(async () => void child.kill())
  child.setMaxListeners(1000)
  const lines = createInterface({ input: child.stdout })
  return (load) =>
    new Promise((resolve, reject) => {
      lines.once('line', () => resolve())
      child.once('exit', () => reject(new Error('The process that asks has ended.')))
      child.stdin.write(`${JSON.stringify({ headers: {}, ...load })}\n`)
    })
}
