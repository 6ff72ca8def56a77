/** The way to the next page of a list, where there is one. */
export function Pager({ href, label }: { href: string | null; label: string }) {
  return href && <p className="pager"><a className="btn" href={href} rel="next">{label}</a></p>
}
