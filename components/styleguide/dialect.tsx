import { Prose } from '@/components/markdown/prose'
import { render } from '@/lib/markdown/render'
import { fillSlots } from '@/lib/markdown/slots'
import { dialect } from './dialect-samples'

const picture = (name: string, width: number, height: number) => [name, { name, width, height }] as const

/** One paper, one person and some pictures are here; the pictures' files are not, as where one fails to load. */
const known = {
  papers: new Map([['known/Paper', { href: '#dialect', label: 'Noether & Hilbert (1918)' }]]),
  handles: new Map([['ada', { href: '#dialect', handle: 'Ada' }]]),
  pictures: new Map([picture('here.png', 1200, 500), picture('tall.png', 400, 4000), picture('small.png', 32, 32)]),
}

/** All that contributors can write, as a summary's page shows it. */
export function Dialect() {
  return (
    <section id="dialect">
      <h2 className="head-2">The dialect</h2>
      {dialect.map(({ of, lang = 'en', text }, n) => (
        <article className="summary" key={of}>
          <div className="main">
            <header className="by"><h3>{of}</h3></header>
            <Prose html={fillSlots(render(text).html, { prefix: `dialect-${n}-`, ...known })} lang={lang} />
          </div>
        </article>
      ))}
    </section>
  )
}
