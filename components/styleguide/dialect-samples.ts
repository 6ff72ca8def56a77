const code = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``
const inCode = (text: string) => `\`${text}\``

/** Texts that show the whole dialect: what each shows, in which language, and as what it is written. */
export const dialect: { of: string; lang?: string; text: string }[] = [
  { of: 'Formulas in every place', text: String.raw`# On $\ell_1$ and \(\ell_2\)

Inline $a^*$ or $b^*$, \(x_1\) and $x_2$, $[a+b](c+d)$, $a <b > c$, $\{x \mid x > 0\}$, ${inCode('$x$ in code')}, ${'$`x_{1}`$'} as on GitHub; **bold $x_1$**, *slanted $y_2$*, ~~struck $z_3$~~ and [linked $\sqrt{2}$](/about). A display in the middle $$\int_0^1 x^2\,dx = \tfrac13$$ of a paragraph.

- In a list $e^{i\pi} + 1 = 0$
  1. nested, and displayed: \[\sum_{k=1}^n k = \frac{n(n+1)}{2}\]
- [x] done: $\hat\theta$
- [ ] not done: $\nabla L$

> In a quotation $\Pr[A \mid B]$, with a note.[^math]

| Place | Formula |
| :--- | ---: |
| a cell with bars | $P(a \mid b) = |a|$ |
| another | \(\frac{a}{b}\) |

[^math]: In a note $\mathbb{E}[X]$.` },
  { of: 'Displays', text: String.raw`\begin{align}
\mathcal{L}(\theta) &= \mathbb{E}_{x \sim p}\left[\log q_\theta(x)\right] \label{loss} \\
\nabla_\theta \mathcal{L} &= \mathbb{E}_{x \sim p}\left[\nabla_\theta \log q_\theta(x)\right] \tag{score}
\end{align}

By \eqref{loss} and what follows from it,

$$f(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4 + a_5 x^5 + a_6 x^6 + a_7 x^7 + a_8 x^8 + a_9 x^9 + a_{10} x^{10} + a_{11} x^{11} + a_{12} x^{12} + a_{13} x^{13}$$

${code('math', String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}^{-1} = \frac{1}{ad - bc} \begin{pmatrix} d & -b \\ -c & a \end{pmatrix}`)}` },
  { of: 'Old habits', text: String.raw`Rows broken by four backslashes $$\begin{cases} 1 & x > 0 \\\\ 0 & \mbox{otherwise} \end{cases}$$ and brackets in dollars $\[0,1\]$, $\def\R{\mathbb{R}} f: \R^n \to \R$, $\boldsymbol{\beta}$, $\textcolor{blue}{x}$ and $\require{cancel}\cancel{x}$.` },
  { of: 'Money, addresses, HTML', text: String.raw`It costs $5, or $6, and never US$3. Write to <ada@example.org>, see https://example.org/a_b_c or www.example.org. A tag is text: <b onclick="alert(1)">bold</b> and <script>alert(1)</script>. A link that may not be: [words](javascript:alert(1)).` },
  { of: 'References and people', text: String.raw`As \citet{known/Paper} say, and \citep[see][ch. 3]{known/Paper, no/such/Paper99}; thanks to @ada and @nobody-here.` },
  { of: 'Headings, lists, quotations', text: `# The first level\n\nText.\n\n## The second\n\nText.\n\n### The third\n\n- one\n  - two\n    - three\n      - four\n        - five, with as many words as a line of text may hold before it has to go on in the next\n\n7. seven\n8. eight\n\n> A quotation.\n>\n> > Within it another,\n> > - with a list\n\n---\n\nAfter a rule: [back to the first](#the-first-level).` },
  { of: 'Tables', text: `| Left | Middle | Right |\n| :--- | :---: | ---: |\n| a | b | 1.00 |\n| *longer* | \`code\` | 1,234.50 |\n\n| Method | CIFAR-10 | CIFAR-100 | ImageNet top-1 | ImageNet top-5 | Parameters | Training time in hours | Remarks |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n| Plain | 91.25 | 70.1 | 73.3 | 91.2 | 25,600,000 | 120 | none |\n| Residual | 93.57 | 74.8 | 78.6 | 94.3 | 25,600,000 | 122 | none |\n\n- > A table in a quotation in a list:\n  >\n  > | Method | CIFAR-10 | CIFAR-100 | ImageNet top-1 | ImageNet top-5 | Parameters |\n  > | --- | ---: | ---: | ---: | ---: | ---: |\n  > | Plain | 91.25 | 70.1 | 73.3 | 91.2 | 25,600,000 |` },
  { of: 'Code', text: [
    'A word of `code`, and `a_very_long_name_of_something.that_is(written, without, a, place, to_break_it_apart)`.',
    code('python', 'class Adam(Optimizer):\n    """Keeps two running averages."""\n\n    def step(self, gradient, rate=1e-3):\n        # the first moment, then the second\n        self.m = self.b1 * self.m + (1 - self.b1) * gradient\n        self.v = self.b2 * self.v + (1 - self.b2) * gradient ** 2\n        return -rate * self.m / (self.v.sqrt() + 1e-8)  # a line of a program that is longer than the column it stands in'),
    code('cpp', '#include <vector>\ntemplate <typename T> T sum(const std::vector<T>& xs) {\n  T total = 0; // exact\n  for (const auto& x : xs) total += x;\n  return total;\n}'),
    code('diff', '@@ -1,2 +1,2 @@\n-loss = eps - model(x)\n+loss = (eps - model(x)).square().mean()\n optimizer.step()'),
    code('', 'no language, no colours: $x_1$ is no formula'),
  ].join('\n\n') },
  { of: 'Notes', text: 'A short note stands in the margin.[^short] A second one.[^second] A long one is at the end.[^long] The first again.[^short]\n\n[^short]: Short, with *emphasis* and $x_1$.\n[^second]: Another, with an address: https://example.org/a/very/long/address/that/has/to/be/broken/somewhere.\n[^long]: Of two paragraphs.\n\n    This is the second.' },
  { of: 'Pictures and media', text: '![A plot of the loss, which falls](/images/here.png "Loss by step.")\n\n![](/images/gone.png)\n\nhttps://example.org/figure.png\n\n![A tall one](/images/tall.png)\n\nIn a line ![a small one](/images/small.png) of text.\n\nhttps://example.org/talk.mp4\n\nhttps://example.org/talk.mp3\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ' },
  { of: 'Formulas that fail', text: String.raw`Unfinished $\frac{1}{$, unknown $\nosuchcommand{x}$, and in an environment that is not there:

$$\begin{nosuchenvironment} a \\ b \end{nosuchenvironment}$$

The rest of the text is as it should be: $x^2$.` },
  { of: 'From right to left', lang: 'ar', text: String.raw`# التعلم العميق

نموذج بسيط يقلل $\mathcal{L}(\theta) = \sum_i (y_i - f_\theta(x_i))^2$ بالتدرج.[^r]

- أولا $x_1$
- ثانيا ${inCode('code()')}

> اقتباس قصير.

| الطريقة | النتيجة |
| --- | ---: |
| أ | 12 |

[^r]: حاشية في الهامش.` },
  { of: 'Chinese and Japanese', lang: 'zh', text: String.raw`# 梯度下降

模型最小化$\mathcal{L}(\theta)$,其中**学习率**$\eta$很小。「引用」与注释[^z]。

1. 首先采样$t$;
2. 然后更新$\theta \leftarrow \theta - \eta \nabla L$。

論文の要約は、数式$e^{i\pi}+1=0$と普通の文章が同じ段落にあります。

[^z]: 这是注释。` },
  { of: 'Long things', text: `A word ${'incomprehensibilities'.repeat(8)}, an address https://example.org/${'segment/'.repeat(30)}?${'query=value&'.repeat(12)}, code \`${'x'.repeat(200)}\`, a formula $${'a_1 + '.repeat(40)}z$ in a line, one without a place to break $\\underbrace{${'x'.repeat(120)}}_{120}$, a link [${'linked'.repeat(30)}](/about), a reference \\cite{${'no/such/'.repeat(20)}Paper} and @someone_with_a_long_handle_x.\n\n# ${'Heading'.repeat(20)}\n\n> ${'quoted'.repeat(30)}\n\n1. ${'listed'.repeat(30)}` },
]
