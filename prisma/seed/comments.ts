export type SeedComment = {
  id: string
  /** Name of a file in summaries/, without `.md`. */
  summary: string
  author: string
  /** Id of the comment it answers, which stands before it. */
  parent?: string
  daysAgo: number
  text: string
}

export const comments: SeedComment[] = [
  {
    id: 'adam-axes',
    summary: 'adam-two-averages',
    author: 't_kowalczyk',
    daysAgo: 175,
    text: String.raw`The right-hand panel made me uneasy, in a useful way. Is there a version that does not care how
the axes lie?`,
  },
  {
    id: 'adam-axes-matrix',
    summary: 'adam-two-averages',
    author: 'meilin-hart',
    parent: 'adam-axes',
    daysAgo: 174.6,
    text: String.raw`Yes: keep a matrix in place of the vector of squares,
$G_t = \sum_{i \le t} g_i\, g_i^{\mathsf T}$, and step by $-\alpha\, G_t^{-1/2} g_t$. That is AdaGrad with a
full matrix. For $d$ weights it needs $d^2$ numbers, so for real networks one keeps a small matrix per layer
instead (Shampoo and its relatives), which helps with some rotations and not with all.`,
  },
  {
    id: 'adam-axes-proof',
    summary: 'adam-two-averages',
    author: 'solveig',
    parent: 'adam-axes-matrix',
    daysAgo: 174.1,
    text: String.raw`And the check is one line. Turn everything by an orthogonal $R$, so $g' = Rg$. Then
$G' = R\,G R^{\mathsf T}$, hence $G'^{-1/2} = R\,G^{-1/2} R^{\mathsf T}$, and the step becomes
$R\,G^{-1/2} R^{\mathsf T} R\, g = R\,G^{-1/2} g$: the same step, turned.`,
  },
  {
    id: 'adam-rare-momentum',
    summary: 'adam-from-scratch',
    author: 'ines_okoye',
    daysAgo: 90,
    text: String.raw`The last row of the table can be had without a simulation. When the rare gradient comes, $v$ is
about $\frac{0.001}{1 - 0.999^{1000}}\, g^2 \approx 0.0016\, g^2$, and the weights that momentum puts on it
afterwards add up to $(1-\beta_1)\sum_k \beta_1^k = 1$. So the whole journey is
$\alpha/\sqrt{0.0016} = 25\,\alpha$, whatever $\beta_1$ is.`,
  },
  {
    id: 'fails-momentum',
    summary: 'adam-where-it-fails',
    author: 'meilin-hart',
    daysAgo: 11,
    text: String.raw`Does the usual $\beta_1 = 0.9$ rescue your example? Nobody runs Adam without momentum.`,
  },
  {
    id: 'fails-momentum-numbers',
    summary: 'adam-where-it-fails',
    author: 'ines_okoye',
    parent: 'fails-momentum',
    daysAgo: 10.6,
    text: String.raw`This example, yes. Then $m$ never changes sign: it runs through $0.476$, $0.328$, $0.196$, and the
three steps are $-0.17\,\alpha$, $-0.25\,\alpha$, $-0.19\,\alpha$, all in the right direction. It is no
contradiction, since $0.9 > \sqrt{0.1}$ and the general theorem asks for $\beta_1 < \sqrt{\beta_2}$. With $0.9$
and $0.999$ you are inside it again, only with a much longer and rarer pattern.`,
  },
  {
    id: 'attention-root',
    summary: 'attention',
    author: 'raghav-b',
    daysAgo: 150,
    text: String.raw`The argument for $\sqrt{d_k}$ holds at the start of training only. After that $q$ and $k$ are
anything but independent; being aligned is their job.`,
  },
  {
    id: 'attention-root-answer',
    summary: 'attention',
    author: 'meilin-hart',
    parent: 'attention-root',
    daysAgo: 149.2,
    text: String.raw`Agreed, and it matters if you change the width. For aligned vectors $q \cdot k$ grows like $d_k$,
not like $\sqrt{d_k}$, so a scale of $1/d_k$ keeps the scores comparable across widths later on. Some
parametrisations do exactly that. I read the root as "do not saturate before anything is learned", and no more.`,
  },
  {
    id: 'gan-disjoint',
    summary: 'gan',
    author: 'ines_okoye',
    daysAgo: 60,
    text: String.raw`A check for point 2: without overlap $D$ can be $1$ on the data and $0$ on the forgeries, which
gives $V = 0$. And $-\log 4 + 2\log 2 = 0$, as it should be.`,
  },
  {
    id: 'vae-wiggles',
    summary: 'vae',
    author: 'meilin-hart',
    daysAgo: 39,
    text: String.raw`The table suggests that differentiating through the sample always wins. It does not. Take
$f(z) = \sin kz$ with $q = \mathcal N(\mu, 1)$: the derivative $k \cos kz$ has variance close to $k^2/2$ for
large $k$, while the score estimate $\sin(kz)\,(z-\mu)$ never has more than $1$.`,
  },
  {
    id: 'vae-wiggles-answer',
    summary: 'vae',
    author: 'ines_okoye',
    parent: 'vae-wiggles',
    daysAgo: 38.5,
    text: String.raw`Quite right, and a good one to keep in mind: $200$ against $0.5$ at $k = 20$. The trick trades the
size of $f$ for the size of its slope. A decoder is smooth on the scale of $\sigma$, or ought to be.`,
  },
  {
    id: 'fluctuation-dispersion',
    summary: 'fluctuation-test',
    author: 'ines_okoye',
    daysAgo: 165,
    text: String.raw`For those who want a test and not only an impression: under Poisson the index of dispersion
$(C-1)\,s^2/\bar x$ is roughly $\chi^2$ with $C-1$ degrees of freedom. For the twenty cultures it is
$19 \times 752 / 11.35 = 1259$, where one expects $19 \pm 6$. For the ten portions of one culture it is $9.8$,
where one expects $9 \pm 4$.`,
  },
  {
    id: 'jackpots-plating',
    summary: 'jackpots',
    author: 'raghav-b',
    daysAgo: 22,
    text: String.raw`In the laboratory one rarely plates the whole culture. If only a share $\varepsilon$ of the
mutants makes it to the plate, what becomes of the empty-tube estimate? Dividing $m$ by $\varepsilon$ cannot be
right, because a jackpot still shows.`,
  },
  {
    id: 'jackpots-plating-answer',
    summary: 'jackpots',
    author: 'solveig',
    parent: 'jackpots-plating',
    daysAgo: 21.5,
    text: String.raw`Keeping each mutant with probability $\varepsilon$ replaces $z$ by
$1 - \varepsilon + \varepsilon z$. An empty plate is $z = 0$, so
$$
p_0 = G(1-\varepsilon) = \varepsilon^{\,m\varepsilon/(1-\varepsilon)}, \qquad
-\ln p_0 = m\,\frac{\varepsilon \ln(1/\varepsilon)}{1-\varepsilon}.
$$
At $\varepsilon = 0.1$ the factor is $0.256$ and not $0.1$: as you say, large clones are hard to miss.`,
  },
  {
    id: 'squid-temperature',
    summary: 'hodgkin-huxley',
    author: 't_kowalczyk',
    daysAgo: 4,
    text: String.raw`One thing that tripped up every class of mine: the rates in the paper are for 6.3 °C. To get the
speed at 18.5 °C all six of them have to be multiplied by $3^{(18.5-6.3)/10} \approx 3.8$. Forget it, and the
impulse is too slow, and you look for a mistake in the cable equation.`,
  },
  {
    id: 'bell-minimum',
    summary: 'bell',
    author: 'solveig',
    daysAgo: 100,
    text: String.raw`Three quarters is the best that three directions can do. The sum of the chances is
$\tfrac12\bigl(3 + \cos\vartheta_{ab} + \cos\vartheta_{bc} + \cos\vartheta_{ac}\bigr)$, and
$\lvert a+b+c\rvert^2 = 3 + 2\,(\cos\vartheta_{ab} + \cos\vartheta_{bc} + \cos\vartheta_{ac}) \ge 0$. So it is
at least $\tfrac12\bigl(3 - \tfrac32\bigr) = \tfrac34$, with equality for $a + b + c = 0$.`,
  },
  {
    id: 'bell-minimum-answer',
    summary: 'bell',
    author: 't_kowalczyk',
    parent: 'bell-minimum',
    daysAgo: 99,
    text: String.raw`I have shown this to students for twenty years and never asked whether 120° was the best choice.
Thank you.`,
  },
  {
    id: 'fdr-correlated',
    summary: 'fdr',
    author: 'raghav-b',
    daysAgo: 28,
    text: String.raw`How bad is it for genes that go up and down together? Dividing by the harmonic sum would leave me
with nothing.`,
  },
  {
    id: 'fdr-correlated-answer',
    summary: 'fdr',
    author: 'ines_okoye',
    parent: 'fdr-correlated',
    daysAgo: 27.6,
    text: String.raw`@raghav-b For ten thousand genes the sum is about $\ln 10^4 + 0.58 \approx 9.8$, and I would not
do it. With positive correlations the *expected* share mostly stays below $q$. What suffers is the scatter
around it: false discoveries then come in blocks, none in most experiments and a great many in a few. Permuting
the sample labels shows how long the tail is in your data.`,
  },
  {
    id: 'ramsey-markov',
    summary: 'erdos-ramsey',
    author: 'meilin-hart',
    daysAgo: 1.2,
    text: String.raw`For readers who stumble where I did: a count that is $0$, $1$, $2$ and so on cannot have a mean
below $1$ unless it is $0$ somewhere. Nothing deeper is used, and $\Pr(X \ge 1) \le \mathbb E X$ even says how
often.`,
  },
]
