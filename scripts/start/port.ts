import { createServer } from 'node:net'
import { Problem } from '@/scripts/launch/problem.mjs'

/** One sentence for a port that cannot be listened on. */
export function portProblem(port: number, error: NodeJS.ErrnoException): Error {
  const problems: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken: stop what listens there, or set PORT to another.`,
    EACCES: `This user may not listen on port ${port}: set PORT to one above 1023.`,
  }
  const problem = problems[error.code ?? '']
  return problem ? new Problem(problem) : error
}

/** Fails at once, before any long work, when the port is not free. */
export function ensureFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(portProblem(port, error)))
    probe.listen(port, () => probe.close(() => resolve()))
  })
}
