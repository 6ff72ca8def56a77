import { expect, test } from '../support/test'
import { ask } from './steps/http'

const long = 'x'.repeat(6000)

/** Addresses that nobody types in good faith, and how they are answered. */
const addresses: [path: string, status: number][] = [
  ['/papers/nobody/wrote-this', 404],
  ['/papers/..%2f', 400],
  ['/papers/..%2f..%2fetc%2fpasswd', 400],
  ['/papers/%2e%2e%2f%2e%2e', 400],
  ['/papers/~00', 404],
  ['/papers/~ff~fe', 404],
  ['/papers/a~', 404],
  [`/papers/${long}`, 404],
  ['/papers/journals/corr/KingmaB14?order=sideways&order=date', 200],
  ['/summaries/abc', 404],
  ['/summaries/-1', 404],
  ['/summaries/0', 404],
  ['/summaries/1.5', 404],
  ['/summaries/1e3', 404],
  ['/summaries/999999', 404],
  ['/summaries/99999999999', 404],
  ['/summaries/99999999999/history', 404],
  ['/people/%00', 400],
  ['/people/no~body', 404],
  [`/people/${long}`, 404],
  ['/people/meilin-hart?show=drafts', 200],
  ['/people/meilin-hart?show=%F0%9F%92%A9&after=-1.-1', 200],
  ['/people?after=1.99999999999', 200],
  ['/?after=xyz&page=abc&list=list&list=best', 200],
  ['/?field=%27%20OR%201%3D1--', 200],
  ['/?after=WzFlMzA4LDFd&list=best', 200],
  ['/?after=WzAsLTFd', 200],
  ['/venues/x?year=-1', 404],
  ['/venues/conf/nips?year=-1', 200],
  ['/venues/conf/nips?year=2014&year=abc&after=0.0', 200],
  ['/venues/conf/nips?year=1066', 404],
  ['/search?q=%00', 400],
  ['/search?q=%ff%fe', 200],
  ['/search?q=%F0%9F%92%A9%27%3B--%20%26%20%7C%20%21%20%3A%2A', 200],
  [`/search?q=${long}`, 200],
  ['/search?q=a&q=b', 200],
  ['/write?paper=%ud800&note=maybe', 200],
  [`/write?paper=${long}`, 200],
  ['/sign-in?next=//elsewhere.example&error=%3Cscript%3E', 200],
  ['/confirm?token=x&token=y', 200],
  [`/reset?token=${long}`, 200],
  ['/images/..%2f..%2fsecrets.json', 400],
  ['/images/AAAAAAAAAAAAAAAAAAAAAA.png', 404],
  ['/sign-in/nobody', 405],
  ['/styleguide', 404],
  ['/people/%zz', 400],
  ['/%c0%ae', 400],
  ['/%', 400],
]

test('no address brings the site down or its machinery to light', async () => {
  const answers = await Promise.all(addresses.map(async ([path]) => [path, (await ask(path)).status]))
  expect(answers).toEqual(addresses)
})
