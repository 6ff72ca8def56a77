const steps: (() => Promise<void>)[] = []
let ending: Promise<void> | undefined

/** What has to be done when the site ends; the last that was begun is ended first. */
export function onEnd(step: () => Promise<void>): void {
  steps.unshift(step)
}

/** Ends everything that was begun, in order, whatever fails on the way. Several calls are one. */
export function end(): Promise<void> {
  return (ending ??= run())
}

async function run(): Promise<void> {
  for (const step of steps) await step().catch((error) => console.error(error))
}

/** npm passes on the signal that the terminal has sent to us as well: within this time, two are one (milliseconds). */
const echo = 500

/** Ctrl-C and SIGTERM end the site in peace; the second time they end it at once. */
export function endOnSignal({ quietly = false } = {}): void {
  let since = 0
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (since && Date.now() - since > echo) process.exit(1)
      if (since) return
      since = Date.now()
      if (!quietly) console.log('Ending …')
      void end().then(() => process.exit(0))
    })
  }
}
