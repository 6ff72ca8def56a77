import { describe, expect, it } from 'vitest'
import { mediumOf } from '../../../lib/markdown/media'
import { render } from '../../../lib/markdown/render'
import { fillSlots } from '../../../lib/markdown/slots'

const pictures = new Map([
  ['a.png', { name: 'a.png', width: 600, height: 400 }],
  ['b.jpg', { name: 'b.jpg', width: 30, height: 4000 }],
  ['https://b.org/home.png', { name: 'home.png', width: 50, height: 40 }],
  ['https://b.org/a%20b?c=1&d=%22', { name: 'odd.gif', width: 5, height: 4 }],
])
const slots = { prefix: 's-', papers: new Map(), handles: new Map(), pictures }
const filled = (written: string) => fillSlots(render(written).html, slots)

const rel = 'rel="ugc nofollow noopener"'
const image = (name: string, size: string, alt: string) => `<img src="/images/${name}"${size} alt="${alt}" loading="lazy" decoding="async">`
const a = image('a.png', ' width="600" height="400"', 'A')
const home = image('home.png', ' width="50" height="40"', 'A')
const link = (address: string, words: string) => `<a class="picture" href="${address}" ${rel}>${words}</a>`
const player = (kind: string, address: string) => `<${kind} controls="" preload="none" src="${address}" aria-label="${address}"></${kind}>`
const still = (service: string, address: string, words: string) =>
  `<a class="still" href="${address}" ${rel}><strong>Video on ${service}</strong> <span>${words}</span></a>`

const cases: [behaviour: string, written: string, html: string][] = [
  ['an own picture alone is a figure', '![A](/images/a.png)', `<figure><a href="/images/a.png">${a}</a></figure>`],
  ['its title is the caption', '![A](/images/a.png "Fig <1>")', '</a><figcaption>Fig &lt;1&gt;</figcaption></figure>'],
  ['two pictures are two figures', '![A](/images/a.png)\n![A](/images/a.png)', '</figure><figure>'],
  ['an own and a foreign picture are two figures', '![A](/images/a.png)  \n![A](https://b.org/x)',
    `</figure><p>${link('https://b.org/x', 'A')}</p>`],
  ['a picture among words', 'a ![A](/images/a.png) b', `<p>a <a href="/images/a.png">${a}</a> b</p>`],
  ['a picture in a cell', '|a|\n|-|\n|![A](/images/a.png)|', `<td><a href="/images/a.png">${a}</a></td>`],
  ['a picture in a list', '- ![A](/images/a.png)', `<li><a href="/images/a.png">${a}</a></li>`],
  ['a picture in a quote', '> ![A](/images/a.png)', `<blockquote>\n<figure><a href="/images/a.png">${a}</a></figure>\n</blockquote>`],
  ['a picture in a footnote', 'a[^1]\n\n[^1]: ![A](/images/a.png)', `<a href="/images/a.png">${a}</a>`],
  ['a picture without words has a name to press', '![](/images/a.png)', '<a href="/images/a.png" aria-label="Open the picture">'],
  ['a picture in a link leads where the link leads', '[![A](/images/a.png)](/about)', `<p><a href="/about">${a}</a></p>`],
  ['an own picture that is not here says so', '![A < B](/images/x.png)', '<p><span class="missing">This picture is not here: A &lt; B</span></p>'],
  ['so does one among words, without words', 'a ![](/images/x.png)', '<p>a <span class="missing">This picture is not here</span></p>'],
  ['a path of ours that is no picture is a link', '![A](/images/a.svg)', '<p><a href="/images/a.svg">A</a></p>'],

  ['a foreign picture is a link', '![A](https://b.org/a.png)', `<p>${link('https://b.org/a.png', 'A')}</p>`],
  ['it keeps its caption', '![A](https://b.org/a.png "B")', `<figure>${link('https://b.org/a.png', 'A')}<figcaption>B</figcaption></figure>`],
  ['a foreign picture without words', '![](https://b.org/a)', '>https://b.org/a</a></p>'],
  ['a foreign picture in a link is its words', '[![A](https://b.org/a.png)](/about)', '<p><a href="/about">A</a></p>'],
  ['an address without a scheme is https', '![A](//b.org/a.png)', `<p>${link('https://b.org/a.png', 'A')}</p>`],
  ['a drawing that may hold scripts is a plain link', '![A](https://b.org/a.SVG?b)', `<p><a href="https://b.org/a.SVG?b" ${rel}>A</a></p>`],
  ['data is no picture', '![A](data:image/png;base64,AAAA)', '<p>A</p>'],

  ['a foreign picture that is here is a figure', '![A](https://b.org/home.png)', `<figure><a href="/images/home.png">${home}</a></figure>`],
  ['however its address is written', '![A](HTTPS://B.org:443/./home.png#top)', `<figure><a href="/images/home.png">${home}</a></figure>`],
  ['with signs in its address', '![](<https://b.org/a b?c=1&d=">)', image('odd.gif', ' width="5" height="4"', '')],
  ['by a definition', '![A][x]\n\n[x]: https://b.org/home.png "B"', `${home}</a><figcaption>B</figcaption></figure>`],
  ['among words', 'a ![A](https://b.org/home.png) b', `<p>a <a href="/images/home.png">${home}</a> b</p>`],
  ['in a link', '[![A](https://b.org/home.png)](/about)', `<p><a href="/about">${home}</a></p>`],

  ['a bare address of a picture', 'https://b.org/a.png', `<p>${link('https://b.org/a.png', 'https://b.org/a.png')}</p>`],
  ['a bare address of one that is here', 'https://b.org/home.png', '<figure><a href="/images/home.png" aria-label="Open the picture">'],
  ['between angle brackets', '<https://b.org/home.png>', '<figure><a href="/images/home.png"'],
  ['on a line of its own', 'a\nhttps://b.org/a.png\nb', `<p>a\n${link('https://b.org/a.png', 'https://b.org/a.png')}\nb</p>`],
  ['after a break', 'a\\\nhttps://b.org/a.png', `<br>\n${link('https://b.org/a.png', 'https://b.org/a.png')}</p>`],
  ['emphasised on a line of its own', 'a\n*https://b.org/a.png*', `<em>${link('https://b.org/a.png', 'https://b.org/a.png')}</em>`],
  ['in a list', '- https://b.org/a.png', `<li>${link('https://b.org/a.png', 'https://b.org/a.png')}</li>`],
  ['in a cell', '|a|\n|-|\n|https://b.org/a.png|', `<td>${link('https://b.org/a.png', 'https://b.org/a.png')}</td>`],
  ['in a note', 'a[^1]\n\n[^1]: https://b.org/a.png', `1</span>${link('https://b.org/a.png', 'https://b.org/a.png')}</small>`],
  ['without a scheme', 'www.b.org/a.png', `<p>${link('http://www.b.org/a.png', 'http://www.b.org/a.png')}</p>`],
  ['of other letters', 'https://b.org/ü.png', `<p>${link('https://b.org/%C3%BC.png', 'https://b.org/%C3%BC.png')}</p>`],
  ['among words it is a link', 'see https://b.org/a.png', `<p>see <a href="https://b.org/a.png" ${rel}>https://b.org/a.png</a></p>`],
  ['with words of its own it is a link', '[here](https://b.org/a.png)', `<p><a href="https://b.org/a.png" ${rel}>here</a></p>`],
  ['in code it is code', '`https://b.org/a.png`', '<p><code>https://b.org/a.png</code></p>'],

  ['a film is a player', 'https://b.org/a.mp4',
    `<figure>${player('video', 'https://b.org/a.mp4')}<figcaption><a href="https://b.org/a.mp4" ${rel}>https://b.org/a.mp4</a></figcaption></figure>`],
  ['a sound is a player', 'https://b.org/a.OGG?b', player('audio', 'https://b.org/a.OGG?b')],
  ['written as a picture it has words', '![A](https://b.org/a.webm)', 'aria-label="A"></video><figcaption>'],
  ['among words it is a link', 'see https://b.org/a.mp3', `<p>see <a href="https://b.org/a.mp3" ${rel}>https://b.org/a.mp3</a></p>`],
  ['in a link it is its words', '[![A](https://b.org/a.mp4)](/about)', '<p><a href="/about">A</a></p>'],
  ['a film on YouTube is a still', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    `<figure>${still('YouTube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube.com/watch?v=dQw4w9WgXcQ')}</figure>`],
  ['a film on Vimeo is a still', 'a\nhttps://vimeo.com/76979871',
    `<p>a\n${still('Vimeo', 'https://vimeo.com/76979871', 'vimeo.com/76979871')}</p>`],
]

describe('pictures and media', () => {
  it.each(cases)('%s', (_, written, html) => {
    expect(filled(written)).toContain(html)
  })

  it('are shown without their sizes where nobody has looked for them', () => {
    const { html } = render('![A](/images/a.png) ![A](https://b.org/home.png)')
    expect(fillSlots(html, { ...slots, pictures: undefined })).toBe(
      `<figure><a href="/images/a.png">${image('a.png', '', 'A')}</a></figure><p>${link('https://b.org/home.png', 'A')}</p>`)
  })

  it('are left out of the beginning of a text', () => {
    expect(render('![A](/images/a.png)\n\nhttps://b.org/a.png\n\nhttps://b.org/a.mp4\n\nWords.').excerpt).toBe('<p>Words.</p>')
  })

  it('are their words in plain text', () => {
    expect(render('![A](/images/a.png "B")\n\nc ![D](https://b.org/a) e').text).toBe('A\nB\nc D e')
  })

  it('without words are told to their writer', () => {
    const { problems } = render('A ![x](/images/a.png)\n\n- ![ ](https://b.org/a)\n\nhttps://b.org/a.png\n\nhttps://b.org/a.mp4')
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[3, 3], [5, 1]])
    expect(problems[0]!.message).toContain('![what it shows](address)')
  })
})

describe('an address tells', () => {
  it.each([
    ['https://youtu.be/dQw4w9WgXcQ?t=3', 'YouTube'],
    ['https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ', 'YouTube'],
    ['https://www.youtube.com/shorts/abcdef12345', 'YouTube'],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'YouTube'],
    ['https://player.vimeo.com/video/76979871', 'Vimeo'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'Vimeo'],
    ['https://www.youtube.com/@someone', undefined],
    ['https://www.youtube.com.b.org/watch?v=dQw4w9WgXcQ', undefined],
    ['https://b.org/?youtu.be/dQw4w9WgXcQ', undefined],
    ['https://vimeo.com/about', undefined],
  ])('that %s is a film on %s', (address, service) => {
    expect(mediumOf(address)).toEqual(service && { kind: 'film', service })
  })

  it.each([
    ['https://b.org/a.JPEG', 'picture'], ['https://b.org/a.webp?b=.mp4', 'picture'], ['https://b.org/a.wav#t=3', 'audio'],
    ['https://b.org/a.svg', undefined], ['https://b.org/?a.png', undefined], ['https://b.org/a.png/b', undefined],
    ['ftp://b.org/a.png', undefined], ['/images/a.png', undefined],
  ])('that %s is a %s', (address, kind) => {
    expect(mediumOf(address)?.kind).toBe(kind)
  })
})
