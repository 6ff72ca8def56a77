// node load.mjs: asks for what standard input says, a line of JSON each ({ url, headers, times, status }), and says when it is done.
import { Agent, get } from 'node:http'
import { createInterface } from 'node:readline'

const CONNECTIONS = 32
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

const once = (url, headers, status) =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== status) reject(new Error(`${url} answered ${response.statusCode}`))
      response.on('end', resolve).resume()
    }).on('error', reject)
  })

for await (const line of createInterface({ input: process.stdin })) {
  const { urls, headers, times, status } = JSON.parse(line)
  let left = times
  const asker = async () => {
    while (left-- > 0) await once(urls[left % urls.length], headers, status)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, asker))
  console.log('done')
}
