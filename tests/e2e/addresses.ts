/** A page that a visitor may open; its status is 200 unless told otherwise. */
export type Address = { path: string; status?: number }

const paper = 'journals/corr/KingmaB14'

/** Every kind of page for visitors, filled by the sample content. */
export const forVisitors: Address[] = [
  { path: '/' },
  { path: '/?list=popular' },
  { path: '/?list=best' },
  { path: '/?list=best&field=computer-science' },
  { path: `/papers/${paper}` },
  { path: '/summaries/1' },
  { path: '/summaries/1/history' },
  { path: '/people' },
  { path: '/people/meilin-hart' },
  { path: '/venues' },
  { path: '/venues/conf/nips' },
  { path: '/search?q=attention' },
  { path: '/search?q=nothing-is-called-this' },
  { path: '/waiting' },
  { path: '/about' },
  { path: '/sign-in' },
  { path: '/sign-up' },
  { path: '/unsubscribe?token=damaged' },
  { path: '/nowhere', status: 404 },
  { path: '/papers/nobody/wrote-this', status: 404 },
]

/** Pages that show something else, or at all, to someone signed in. */
export const forPeople: Address[] = [
  { path: '/' },
  { path: `/papers/${paper}` },
  { path: '/summaries/1' },
  { path: `/write?paper=${paper}` },
  { path: '/papers/new' },
  { path: '/waiting' },
  { path: '/people/meilin-hart' },
  { path: '/settings' },
  { path: '/notices' },
  { path: '/following' },
  { path: '/library' },
  { path: `/library/paper?paper=${paper}` },
  { path: '/?field=computer-science' },
]
