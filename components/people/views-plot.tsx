import type { ViewsOfDay } from '@/lib/people/views'

const [WIDTH, HEIGHT] = [256, 48]
const named = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const nameOf = (day: string) => named.format(new Date(day))

/** Readers of the papers one has explained, over the last 7 and 30 days: drawn, and as a table for whoever reads figures. */
export function ViewsPlot({ views }: { views: ViewsOfDay[] }) {
  return (
    <div className="stack">
      {[7, 30].map((days) => <Bars key={days} days={days} views={views.slice(-days)} />)}
      <details className="fold">
        <summary>As a table</summary>
        <table className="figures">
          <caption className="vh">Readers by day, newest first</caption>
          <thead><tr><th scope="col">Day</th><th scope="col">Readers</th></tr></thead>
          <tbody>
            {views.toReversed().map(({ day, readers }) => (
              <tr key={day}><th scope="row"><time dateTime={day}>{nameOf(day)}</time></th><td>{readers.toLocaleString('en')}</td></tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="hint">Of the papers you have explained. Only you see this.</p>
    </div>
  )
}

function Bars({ days, views }: { days: number; views: ViewsOfDay[] }) {
  const total = views.reduce((sum, { readers }) => sum + readers, 0).toLocaleString('en')
  const most = Math.max(1, ...views.map(({ readers }) => readers))
  const step = WIDTH / views.length
  const height = (readers: number) => (readers === 0 ? 1 : 2 + (readers / most) * (HEIGHT - 2))
  return (
    <div>
      <h3 className="head-2"><span>Readers, last {days} days</span> <span className="count">{total}</span></h3>
      <svg className="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={`${total} readers in ${days} days, at most ${most.toLocaleString('en')} on one; the table below has each day.`}>
        {views.map(({ day, readers }, place) => (
          <rect key={day} className={readers === 0 ? 'none' : undefined} x={place * step} width={step * 0.8} y={HEIGHT - height(readers)} height={height(readers)}>
            <title>{`${nameOf(day)}: ${readers.toLocaleString('en')}`}</title>
          </rect>
        ))}
      </svg>
    </div>
  )
}
