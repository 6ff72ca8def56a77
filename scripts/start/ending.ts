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

/** Ctrl-C and SIGTERM end the site in peace; the second time they end it at once. */
export function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1)
      console.log('Ending …')
      void end().then(() => process.exit(0))
    })
  }
}
