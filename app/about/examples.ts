type Example = { of: string; source: string }

/** What can be written, each shown with what the page makes of it. */
export const examples: Example[] = [
  {
    of: 'Emphasis, links, code',
    source: 'A blank line begins a new paragraph.\n\nTwo *stages*, **one** loss, in `train.py`;\nsee [the appendix](https://arxiv.org/abs/1706.03762).',
  },
  { of: 'A formula in a line', source: String.raw`Each step moves against the gradient,
$\theta \leftarrow \theta - \eta \nabla L(\theta)$.
A coffee still costs $3, or $4 with milk.` },
  { of: 'A formula of its own', source: String.raw`$$
\begin{aligned}
m_t &= \beta_1 m_{t-1} + (1 - \beta_1)\, g_t \\
v_t &= \beta_2 v_{t-1} + (1 - \beta_2)\, g_t^2
\end{aligned}
$$` },
  { of: 'Lists and headings', source: '# Two passes\n\n1. Sort by $p$-value.\n2. Keep all up to the last below the line.\n   - The line has slope $q/m$.' },
  { of: 'A quotation', source: '> We introduce two dilemmas.\n\nIt introduces one, twice.' },
  { of: 'A table', source: '| Layers | Error |\n| --- | ---: |\n| 18 | 27.9 % |\n| 34 | 25.0 % |' },
  { of: 'A note in the margin', source: 'The bound is tight.[^1]\n\n[^1]: For two arms; for more it is open.' },
  { of: 'Another paper here', source: String.raw`The same trick as in \cite{conf/nips/VaswaniSPUJGKP17}.` },
  { of: 'Program text', source: '```\nloss = (noise - model(x_t, t)).square().mean()\n```' },
]
