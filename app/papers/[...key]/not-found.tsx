import { FindPaper } from '@/components/papers/find-paper'

/** A key that leads to no paper. */
export default function NoSuchPaper() {
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <h1 className="small">This paper is not here yet.</h1>
        <p className="lede">Find it by another name, or <a className="link" href="/papers/new">add it</a>, and be the first to explain it.</p>
        <FindPaper />
        <p className="meta"><a href="/">Front page</a><span className="num">Error 404</span></p>
      </div>
    </main>
  )
}
