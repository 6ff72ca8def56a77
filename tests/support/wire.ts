import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'

/** A wire to a server on this machine, at an address of its own, that can be cut and mended, or held so that nothing comes through. */
export async function openWire(port: number) {
  const ends = new Set<Socket>()
  let server: Server
  let isHeld = false

  const open = (at: number) =>
    new Promise<void>((resolve) => {
      server = createServer((near) => {
        const far = connect(port, '127.0.0.1')
        for (const [end, other] of [[near, far], [far, near]] as const) {
          ends.add(end)
          end.pipe(other)
          if (isHeld) end.pause()
          end.on('error', () => other.destroy()).on('close', () => {
            ends.delete(end)
            other.destroy()
          })
        }
      }).listen(at, '127.0.0.1', resolve)
    })
  await open(0)
  const own = (server!.address() as AddressInfo).port

  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const end of ends) end.destroy()
    })
  const hold = (held: boolean) => {
    isHeld = held
    for (const end of ends) end[held ? 'pause' : 'resume']()
  }
  return { port: own, cut, mend: () => open(own), hold }
}
