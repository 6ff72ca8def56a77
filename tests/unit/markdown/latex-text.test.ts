import { describe, expect, it } from 'vitest'
import { plainInline, settled } from '@/lib/markdown/inline'
import { fromLatex } from '@/lib/markdown/latex-text'

const cases: [written: string, meant: string][] = [
  ['Schr{\\"o}dinger, Schr\\"odinger, Schr\\"{o}dinger, Schr{\\"{o}}dinger', 'Schrödinger, Schrödinger, Schrödinger, Schrödinger'],
  ["{\\'e}t{\\'e} \\`a \\^{o} \\~n \\={a} \\.{z}", 'été à ô ñ ā ż'],
  ['\\v{c} \\v c {\\v c} \\c{c} \\H{o} {\\H o} \\k{a} \\u{g} \\r{u} \\d{s} \\b{o} \\t{oo}', 'č č č ç ő ő ą ğ ů ṣ o̱ o͡o'],
  ["stud{\\'{\\i}}es \\\"\\i {\\'\\i}", 'studíes ïí'],
  ['stra\\ss e Stra{\\ss}e Stra\\ss{}e', 'straße Straße Straße'],
  ['S{\\o}ren \\O rsted {\\O}rsted {\\L}\\\'od\\\'z {\\AA}se \\ae ther {\\OE}uvre', 'Søren Ørsted Ørsted Łódź Åse æther Œuvre'],
  ['Erd{\\H o}s--R{\\\'e}nyi, 1--10 --- all -- of it', 'Erdős–Rényi, 1–10 — all – of it'],
  ['use --help, i-- and a --> b', 'use --help, i-- and a --> b'],
  ['{BERT}: {D}eep {B}idirectional {{T}}ransformers', 'BERT: Deep Bidirectional Transformers'],
  ['{The Whole of {BERT}}', 'The Whole of BERT'],
  ['{e}Bay, {iPhone}, {3D}, {d}-dimensional', 'eBay, iPhone, 3D, d-dimensional'],
  ['\\emph{In vivo} {\\em and} {\\it in vitro} \\textbf{b} \\textsc{Sc}', 'In vivo and in vitro b Sc'],
  ['A \\& B, 50\\% \\#1 a\\_b', 'A & B, 50% #1 a_b'],
  ['Figure~1 of Smith et~al.~and', 'Figure 1 of Smith et al. and'],
  ['a ~ b, ~100, example.org/~ada', 'a ~ b, ~100, example.org/~ada'],
  ["``quoted'' and f'' and it's", '“quoted” and f\'\' and it\'s'],
  ['\\LaTeX\\ and {\\LaTeX} and \\ldots{}', 'LaTeX and LaTeX and …'],
  ['H\\textsubscript{2}O, 10\\textsuperscript{6}', 'H₂O, 10⁶'],
  ['\\href{http://example.org/~u}{here} and \\url{example.org/a_b}', 'here and example.org/a_b'],
  ['{\\alpha}-decay and \\beta-decay', 'α-decay and β-decay'],
  ['a\\\\b', 'a b'],
]
const same = [
  'Attention Is All You Need', '100% of {braces}, _under_ & #tags ~ ^ \\', '{0,1}-matrices', 'a { b', 'a } b', '\\', "\\'", '\\nosuch{thing}', 'C:\\users \\ d',
]

describe('text as LaTeX spells it', () => {
  it.each(cases)('%s', (written, meant) => expect(fromLatex(written)).toBe(meant))
  it.each(same)('%s stays', (written) => expect(fromLatex(written)).toBe(written))

  it('takes a moment, whatever is in it', () => {
    for (const part of ['{', '}', '{a', '\\"{', '\\emph{', '\\', '~', '--', '``', "''", '\\textbf', '$', '{\\em {']) {
      expect(typeof plainInline(part.repeat(20_000 / part.length))).toBe('string')
    }
  })
})

describe('a title as it is kept', () => {
  it.each([
    ['Schr{\\"o}dinger and $\\alpha$-{B}ayes', 'Schrödinger and $\\alpha$-Bayes'],
    ['\\$5 and \\$6 with \\{x\\}', '\\$5 and \\$6 with \\{x\\}'],
    ['$\\{x\\}$ {\\"u} ~ \\textbackslash x', '$\\{x\\}$ ü ~ \\textbackslash{} x'],
    ['{}', '{}'],
    ['\\ensuremath{x^2}', '$x^2$'],
  ])('%s', (written, kept) => expect(settled(written)).toBe(kept))

  it.each([...cases.map(([written]) => written), ...same, '\\$x\\$ $y$', '{\\$}', '\\textasciitilde{} \\~{}a'])('reads the same: %s', (written) => {
    const once = settled(written)
    expect(settled(once)).toBe(once)
    expect(plainInline(once)).toBe(plainInline(written))
  })
})
