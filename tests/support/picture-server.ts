import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { isPublic } from '@/lib/images/public-address'

/** Where the pictures of tests are, and where nobody may go: two of this machine's own addresses. */
export const HERE = '127.0.0.1'
export const FORBIDDEN = '127.0.0.2'

/** A real server for pictures at one of the two, on a port of its own unless told `at` which; `asked` lists what it was asked for. */
export async function pictureServer(answer: RequestListener, host = HERE, at = 0) {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url!)
    answer(request, response)
  })
  await new Promise<void>((resolve) => void server.listen(at, host, resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => void server.close(() => resolve()))
  }
  return { asked, port, url: `http://${host}:${port}`, close }
}

/** The way of production, but for one address of this machine and its ports; names are what `names` says, in turn. */
export function wayHere(names: Record<string, string[][]> = {}) {
  const looked: string[] = []
  return {
    looked,
    allows: (ip: string) => ip === HERE || isPublic(ip),
    async resolve(name: string) {
      looked.push(name)
      const turns = names[name] ?? []
      const found = turns.length > 1 ? turns.shift()! : (turns[0] ?? [])
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    },
  }
}

export const picture = (format: 'png' | 'jpeg' | 'webp' | 'gif', width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#2a3dab' } }).toFormat(format).toBuffer()
