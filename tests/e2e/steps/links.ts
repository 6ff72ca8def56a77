/** The addresses of the site that an answer names. */
export function linksIn(body: string, site: string): string[] {
  const named = [...body.matchAll(/(?:href|action)="([^"#]+)|(https?:[^\s"<>{}#\\]+)/g)].map(([, path, whole]) => (path ?? whole)!.replaceAll('&amp;', '&'))
  const urls = named.filter((link) => URL.canParse(link, site)).map((link) => new URL(link, site))
  return urls.filter(({ origin }) => origin === site).map(({ pathname, search }) => pathname + search)
}
