/** How to add a paper from whichever page shows it. */
export function Bookmarklet({ site }: { site: string }) {
  return (
    <details className="fold">
      <summary>From any page, with a bookmark</summary>
      <div className="stack">
        <p>Make a bookmark with this as its address, and press it on the page of a paper at arXiv, at a publisher or in PubMed:</p>
        <pre className="copied" tabIndex={0}><code>{`javascript:location='${site}/papers/new?from='+encodeURIComponent(location)`}</code></pre>
      </div>
    </details>
  )
}
