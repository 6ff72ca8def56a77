import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { Invalid, Unavailable } from '@/lib/errors'
import { fetchPicture, publicWay, type Way } from '@/lib/images/fetch'
import { FORBIDDEN, HERE, pictureServer, wayHere } from '../support/picture-server'

const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

async function serve(answer: RequestListener, host?: string, at?: number) {
  const server = await pictureServer(answer, host, at)
  closing.push(server.close)
  return server
}

const bytes = Buffer.from('as many bytes as these')
const give: RequestListener = (_, response) => void response.end(bytes)
const lead = (to: string, status = 302): RequestListener => (_, response) => void response.writeHead(status, { location: to }).end('elsewhere')

/** Why an address was not fetched: for good, or for now. */
const refused = async (address: string, way: Way = wayHere(), patience?: number) => {
  const error = await fetchPicture(address, way, patience).catch((thrown: unknown) => thrown)
  if (error instanceof Invalid) return { forGood: error.fields.picture }
  if (error instanceof Unavailable) return { forNow: error.message }
  return error
}
const private_ = { forGood: 'Its address is not one of the public web.' }

describe('a foreign picture is fetched', () => {
  it('as it is', async () => {
    const { url, asked } = await serve(give)
    expect(await fetchPicture(`${url}/a.png?b=c#d`, wayHere())).toEqual(bytes)
    expect(asked).toEqual(['/a.png?b=c'])
  })

  it('with a name for who asks, and nothing else of ours', async () => {
    let headers: object = {}
    const { url, port } = await serve((request, response) => {
      headers = request.headers
      response.end(bytes)
    })
    await fetchPicture(url, wayHere())
    expect(headers).toEqual({
      host: `127.0.0.1:${port}`, connection: 'close', accept: 'image/png, image/jpeg, image/gif, image/webp',
      'accept-encoding': 'identity', 'user-agent': 'Pictures/1.0 (+http://localhost:3000/about)',
    })
  })

  it.each([301, 302, 303, 307, 308])('after a redirect of status %d', async (status) => {
    const { url } = await serve((request, response) => (request.url === '/' ? lead('b?c', status) : give)(request, response))
    expect(await fetchPicture(url, wayHere())).toEqual(bytes)
  })

  it('after three redirects, but not four', async () => {
    const { url, asked } = await serve((request, response) => {
      const left = Number(request.url!.slice(1))
      return (left ? lead(`/${left - 1}`) : give)(request, response)
    })
    expect(await fetchPicture(`${url}/3`, wayHere())).toEqual(bytes)
    asked.length = 0
    expect(await refused(`${url}/4`)).toEqual({ forGood: 'It redirects more than three times.' })
    expect(asked).toEqual(['/4', '/3', '/2', '/1'])
  })

  it('of 10 MB, but not a byte more, whether that is told before or not', async () => {
    const { url } = await serve((request, response) => {
      const size = Number(request.url!.slice(2))
      if (request.url![1] === 't') response.setHeader('content-length', size)
      response.end(Buffer.alloc(size))
    })
    const most = 10 * 1024 * 1024
    expect((await fetchPicture(`${url}/t${most}`, wayHere())).length).toBe(most)
    expect((await fetchPicture(`${url}/u${most}`, wayHere())).length).toBe(most)
    expect(await refused(`${url}/t${most + 1}`)).toEqual({ forGood: 'It has more than 10 MB.' })
    expect(await refused(`${url}/u${most + 1}`)).toEqual({ forGood: 'It has more than 10 MB.' })
  })

  it('no further when it never ends', async () => {
    let sent = 0
    const { url } = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536
      }
      response.on('drain', more)
      more()
    })
    expect(await refused(url)).toEqual({ forGood: 'It has more than 10 MB.' })
    expect(sent).toBeLessThan(30 * 1024 * 1024)
  })
})

describe('faults of its server are for now', () => {
  it.each<[string, RequestListener, RegExp]>([
    ['500', (_, response) => void response.writeHead(500).end(), /answers 500/],
    ['503', (_, response) => void response.writeHead(503).end(), /answers 503/],
    ['429', (_, response) => void response.writeHead(429).end(), /answers 429/],
    ['408', (_, response) => void response.writeHead(408).end(), /answers 408/],
    ['no answer', (request) => void request.socket.destroy(), /could not be fetched/],
    ['half an answer', (_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('a', () => response.destroy())
    }, /could not be fetched/],
    ['half an answer of unknown length', (_, response) => void response.write('a', () => response.destroy()), /could not be fetched/],
    ['another protocol', ({ socket }) => void socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'), /could not be fetched/],
    ['nonsense', ({ socket }) => void socket.end('nonsense\r\n\r\n'), /could not be fetched/],
    ['endless headers', ({ socket }) => {
      socket.on('error', () => {})
      socket.write(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(100_000)}`)
    }, /could not be fetched/],
  ])('%s', async (_, answer, sentence) => {
    const { url } = await serve(answer)
    expect(await refused(url)).toEqual({ forNow: expect.stringMatching(sentence) })
  })

  it('a closed port, and a name without address', async () => {
    const { url, close } = await pictureServer(give)
    await close()
    expect(await refused(url)).toEqual({ forNow: expect.stringContaining('ECONNREFUSED') })
    expect(await refused('http://nowhere.example/')).toEqual({ forNow: expect.stringContaining('its name has no address') })
  })

  it('one that takes too long, in all: to answer, to send, to redirect, to be found', async () => {
    const late = { forNow: 'It did not come in time.' }
    const { url } = await serve((request, response) => {
      if (request.url === '/drip') setInterval(() => response.write('a'), 20).unref()
      if (request.url === '/lead') setTimeout(() => lead('/lead')(request, response), 150)
    })
    expect(await refused(`${url}/silent`, wayHere(), 300)).toEqual(late)
    expect(await refused(`${url}/drip`, wayHere(), 300)).toEqual(late)
    expect(await refused(`${url}/lead`, wayHere(), 300)).toEqual(late)
    const lost = { ...wayHere(), resolve: () => new Promise<never>(() => {}) }
    expect(await refused('http://slow.example/', lost, 300)).toEqual(late)
  })
})

describe('answers that will not change are for good', () => {
  it.each<[string, RequestListener, string]>([
    ['404', (_, response) => void response.writeHead(404).end(), 'Its server answers 404.'],
    ['403', (_, response) => void response.writeHead(403).end(), 'Its server answers 403.'],
    ['204', (_, response) => void response.writeHead(204).end(), 'Its server answers 204.'],
    ['a part', (_, response) => void response.writeHead(206).end('a'), 'Its server answers 206.'],
    ['a redirect to nowhere', (_, response) => void response.writeHead(302).end(), 'Its server answers 302.'],
    ['packed', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(9_000_000))), 'It is packed, which nobody asked for.'],
  ])('%s', async (_, answer, reason) => {
    const { url } = await serve(answer)
    expect(await refused(url)).toEqual({ forGood: reason })
  })

  it.each(['ftp://b.org/', 'file:///etc/passwd', 'data:image/png;base64,AA', 'http://', 'gopher://127.0.0.1:70/', 'http://me@127.0.0.1/', 'javascript:1'])(
    'a redirect to %s', async (to) => {
      const { url, asked } = await serve(lead(to))
      expect(await refused(url)).toMatchObject({ forGood: expect.any(String) })
      expect(asked).toHaveLength(1)
    },
  )
})

describe('what only we can reach is not asked for anything', () => {
  it('by its address', async () => {
    const { url, asked } = await serve(give, FORBIDDEN)
    expect(await refused(url)).toEqual(private_)
    expect(asked).toEqual([])
    expect(await (await fetch(url)).text()).toBe(String(bytes)) // There would have been an answer.
  })

  it('by a redirect, at any hop', async () => {
    const target = await serve(give, FORBIDDEN)
    const { url } = await serve((request, response) => lead(request.url === '/2' ? '/1' : target.url)(request, response))
    expect(await refused(`${url}/1`)).toEqual(private_)
    expect(await refused(`${url}/2`)).toEqual(private_)
    expect(target.asked).toEqual([])
  })

  it('by a name, also one that has a public address besides, at any hop', async () => {
    const target = await serve(give, FORBIDDEN)
    const way = wayHere({ 'inner.example': [[FORBIDDEN]], 'both.example': [[HERE, FORBIDDEN]], 'six.example': [['::ffff:127.0.0.2']] })
    for (const name of ['inner', 'both', 'six']) {
      const address = `http://${name}.example:${target.port}/`
      expect(await refused(address, way)).toEqual(private_)
      expect(await refused((await serve(lead(address))).url, way)).toEqual(private_)
    }
    expect(target.asked).toEqual([])
  })

  it('by a name that changes its address after it was checked', async () => {
    const inner = await serve(give, FORBIDDEN)
    // The same port at the address that was checked: a connection to either would be answered.
    await serve((_, response) => void response.end('outer'), HERE, inner.port)
    const way = wayHere({ 'turning.example': [[HERE], [FORBIDDEN]] })
    expect(String(await fetchPicture(`http://turning.example:${inner.port}/`, way))).toBe('outer')
    expect(way.looked).toEqual(['turning.example'])
    expect(await refused(`http://turning.example:${inner.port}/`, way)).toEqual(private_)
    expect(inner.asked).toEqual([])
  })

  it('on a real name of this machine, in production’s way', async () => {
    const { port } = await serve(give)
    expect(await refused(`http://localhost:${port}/`, publicWay)).toEqual(private_)
    expect(await refused('http://localhost/', publicWay)).toEqual(private_)
  })

  it.each([
    'http://127.0.0.1/', 'https://127.0.0.1/', 'http://127.1/', 'http://0/', 'http://0x7f000001/', 'http://2130706433/', 'http://0177.0.0.1/', 'http://3232235777/',
    'http://169.254.169.254/latest/meta-data/', 'http://100.100.100.200/', 'http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/', 'http://[::127.0.0.1]/',
    'http://[64:ff9b::a9fe:a9fe]/', 'http://[2002:7f00:1::]/', 'http://[fe80::1]/', 'http://[fd00::1]/', 'http://[ff02::1]/', 'http://127.1.1.1:80\\@127.2.2.2:80/',
    'http://①②⑦.⓪.⓪.①/', 'http://127。0。0。1/',
    'http://1.1.1.1:8080/', 'http://1.1.1.1:22/', 'https://1.1.1.1:6379/', 'http://[2606:4700::1111]:25/',
  ])('%s, in production’s way', async (address) => {
    expect(await refused(address, publicWay)).toEqual(private_)
  })
})
