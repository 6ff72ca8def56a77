import type { Metadata } from 'next'
import { Example } from '@/components/markdown/example'
import { PageText } from '@/components/markdown/page-text'
import { env } from '@/lib/env'
import { licenceOf } from '@/lib/licences'
import { references } from '@/lib/markdown/references'
import { render } from '@/lib/markdown/render'
import { fillSlots } from '@/lib/markdown/slots'
import about from './about.md' with { type: 'text' }
import { examples } from './examples'
import guide from './guide.md' with { type: 'text' }

const rendered = examples.map((example) => ({ ...example, ...render(example.source) }))

export function generateMetadata(): Metadata {
  return {
    title: 'About, and the writing guide',
    description: `What ${env().SITE_NAME} is, what a good summary has and has not, and how to write one.`,
    alternates: { canonical: '/about' },
  }
}

export default async function About() {
  const { SITE_NAME, SITE_CONTACT, LICENCE } = env()
  const licence = licenceOf(LICENCE)
  const found = await references(rendered)
  return (
    <main className="sheet" id="main">
      <div className="page stack column about">
        <h1>About {SITE_NAME}</h1>
        <PageText text={about} />
        <section className="stack" id="guide" aria-labelledby="guide-title">
          <h2 id="guide-title">The writing guide</h2>
          <PageText text={guide} />
        </section>
        <section className="stack" id="markdown" aria-labelledby="markdown-title">
          <h2 id="markdown-title">How to write it down</h2>
          <p className="lede">
            Summaries and comments are Markdown with LaTeX between dollars. HTML is shown as text. Pictures are pasted or
            dropped where you write. The preview is exactly what the page will be.
          </p>
          {rendered.map(({ of, source, html }, place) => (
            <Example key={of} of={of} source={source} html={fillSlots(html, { prefix: `example-${place}-`, ...found })} />
          ))}
        </section>
        <section className="stack" id="licence" aria-labelledby="licence-title">
          <h2 id="licence-title">Licence{SITE_CONTACT && ' and contact'}</h2>
          <div className="prose">
            <p>
              What you write stays yours. By publishing you let everyone use it under <a href={licence.url} rel="license">{licence.name}</a>,
              which each text names. The papers belong to their authors and publishers; the summaries are not endorsed by them.
            </p>
            {SITE_CONTACT && (
              <p>For anything that a comment cannot settle, write to <a href={`mailto:${SITE_CONTACT}`}>{SITE_CONTACT}</a>.</p>
            )}
          </div>
        </section>
      </div>
    </main>
  )
}
