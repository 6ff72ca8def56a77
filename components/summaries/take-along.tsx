import { summaryBibtex } from '@/lib/exports/summary-bibtex'
import { plainInline } from '@/lib/markdown/inline'
import { reportPath } from '@/lib/reports/address'
import { historyPath, sourcePath, summaryPath } from '@/lib/summaries/address'
import type { SummaryView } from '@/lib/summaries/view'

export type Site = { name: string; url: string }
type Props = { summary: SummaryView; title: string; site: Site }

/** What any reader can take along of a summary: its address, its source, its citation; and how to report it. */
export function TakeAlong({ summary, title, site }: Props) {
  const { id, own } = summary
  const url = site.url + summaryPath(id)
  const plain = plainInline(title)
  const mail = `mailto:?subject=${encodeURIComponent(`Summary of ${plain}`)}&body=${encodeURIComponent(url)}`
  return (
    <>
      <a href={summaryPath(id)}>Permalink</a>
      <a href={sourcePath(id)}>Source</a>
      {summary.revisions > 1 && <a href={historyPath(id)}>History</a>}
      <details className="menu">
        <summary>Share</summary>
        <div className="stack near">
          <label className="label">Address<input className="field" readOnly value={url} /></label>
          <p><a className="link" href={mail}>Send it by mail</a></p>
        </div>
      </details>
      <details className="menu">
        <summary>Cite</summary>
        <pre className="copied" tabIndex={0} role="group" aria-label="BibTeX"><code>{summaryBibtex({ ...summary, title, url, siteName: site.name })}</code></pre>
      </details>
      {!own && <a href={reportPath({ on: 'summary', id })} rel="nofollow">Report</a>}
    </>
  )
}
