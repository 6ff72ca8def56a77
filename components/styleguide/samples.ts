import type { Thread } from '@/lib/comments/thread'
import { render } from '@/lib/markdown/render'
import { fillSlots } from '@/lib/markdown/slots'
import type { Profile } from '@/lib/people/profile'
import type { EntryView, SummaryView } from '@/lib/summaries/view'
import type { Venue } from '@/lib/venues/queries'

const at = new Date('2026-11-20T09:30:00Z')

/** No row has this id, so that whatever is pressed is refused. */
export const NOBODY = 2 ** 31 - 1

export const names = ['Ada Lovelace', 'Björk', 'محمد بن موسى الخوارزمي', '李 雷', 'x', `Wolfe${'schlegelsteinhausen'.repeat(5)}`]
export const scores = [0, 1, -1, 12, -12, 1234, -123456]

export const titles = [
  'Adam: A Method for Stochastic Optimization',
  String.raw`Learning in $O(n \log n)$ with $\ell_1$ penalties and $\mathbb{E}_{x \sim p}[f(x)^2]$`,
  String.raw`A title whose formula TeX cannot read: $\frac{1}{$`,
  '<script>alert(1)</script> & "others"',
  'التعلم العميق في معالجة اللغة العربية: $x_1$ و $x_2$',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgründungsfeierlichkeiten',
  'On the convergence of stochastic gradient methods in nonconvex settings with heavy-tailed noise, and what that means for the practice of training large networks on small machines',
  'X',
]

export const text = String.raw`# What it says

A list, with ${'`inline code`'} and $\theta \leftarrow \theta - \eta \nabla L$:

1. Sample a step $t$ uniformly.
2. Add noise and ask the network which noise it was.[^1]

> The simplest objective turned out to be the best one.

$$\sum_{i=1}^{n} \frac{(x_i - \mu)^2}{\sigma^2} + \int_0^\infty e^{-x}\,dx + a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12}$$

${'```'}
loss = (eps - model(x_t, t)).square().mean()  # a line of a program that is longer than the column it stands in
${'```'}

| Layers | Plain | Residual | What one learns from it, in so many words that the table is wide |
| --- | ---: | ---: | --- |
| 18 | 27.9 % | 27.9 % | nothing |
| 34 | 28.5 % | 25.0 % | everything |

A formula that fails, $\frac{1}{$, a reference \cite{no/such/Paper99}, ~~a mistake~~, and <b>HTML</b>.

[^1]: A note in the margin, or below the line where there is none.`

const rendered = render(text)
export const html = (prefix: string) => fillSlots(rendered.html, { prefix, papers: new Map(), handles: new Map() })
const short = (source: string) => fillSlots(render(source).html, { prefix: '', papers: new Map(), handles: new Map() })
export const excerpt = fillSlots(rendered.excerpt, { prefix: 'excerpt-', papers: new Map(), handles: new Map() })

const comment: Thread = {
  id: NOBODY, summaryId: NOBODY, parentId: null, by: { kind: 'named', handle: 'ada', name: 'Ada Lovelace' }, own: false, editable: null,
  createdAt: at, editedAt: null, score: 3, vote: 0, language: 'en', body: short('Why is $x_1$ there?'), replies: [],
  gone: null, hiddenReason: null, answers: null,
}
const author: Thread = { ...comment, id: NOBODY - 1, by: { kind: 'author' }, own: true, editable: 'It is the bias.', score: -4, body: short('It is the bias.') }
export const thread: Thread = {
  ...comment, replies: [{ ...author, replies: [{ ...comment, id: NOBODY - 2, by: { kind: 'named', handle: 'bjork', name: 'Björk' }, body: short('a'.repeat(200)), editedAt: at, answers: { id: NOBODY - 1, by: { kind: 'author' } } }] }],
}
export const deleted: Thread = { ...comment, id: NOBODY - 3, body: null, gone: 'deleted', replies: [{ ...comment, id: NOBODY - 4, by: { kind: 'named', handle: 'li', name: '李 雷' } }] }

export const summary: SummaryView = {
  id: NOBODY, by: { kind: 'named', handle: 'ada', name: 'Ada Lovelace' }, own: false, publishedAt: at, editedAt: at, score: 12, vote: 1,
  commentCount: 5, language: 'en', licence: 'CC-BY-SA-4.0', revisions: 2, copy: 1, hiddenReason: null, body: html('s1-'),
  comments: [thread, deleted],
}
export const ownSummary: SummaryView = {
  ...summary, id: NOBODY - 1, by: { kind: 'anonymous' }, own: true, score: -3, commentCount: 0, copy: 0, comments: [],
  hiddenReason: 'It repeats the abstract word for word.', body: short('The abstract.'),
}

export const entry = (title: string, id: number): EntryView => ({
  id, by: summary.by, own: false, publishedAt: at, score: 12, vote: 0, commentCount: 3, summaryCount: 2, language: 'en', excerpt,
  paper: {
    key: 'conf/iclr/KingmaB15', title, year: 2015, venue: { key: 'conf/iclr', shortName: 'ICLR' },
    field: { key: 'computer-science', name: 'Computer Science' }, authors: names.slice(0, 4), authorCount: 212,
  },
})

export const profile: Profile = {
  id: NOBODY, handle: 'Long-Name_with-30-characters_x', name: names[5]!, colour: 3, bio: 'Ich schreibe auf, was ich gern gewusst hätte. '.repeat(8),
  orcid: '0000-0002-1825-0097', createdAt: at, own: true, sciscore: -1234.56, named: 4321, summaries: 4321, comments: 0, drafts: 2,
  liked: 1200, disliked: 3, saved: 45, following: false,
}

const years = Array.from({ length: 24 }, (_, n) => ({ year: 2026 - n, papers: 4000, summarised: n === 3 ? 1234 : n + 1 }))
export const venue: Venue = {
  id: NOBODY, key: 'conf/x', shortName: 'Proc. Long. Abbrev. Conf.', years, following: false,
  name: 'Proceedings of the International Conference on Names That Nobody Could Ever Pronounce or Remember',
}
