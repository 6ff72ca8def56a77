const pairs = (from: string, to: string) => Object.fromEntries([...from].map((sign, n) => [sign, [...to][n]!]))

/** Signs that fonts have raised and lowered. */
export const superscripts = pairs('0123456789+−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')
export const subscripts = pairs('0123456789+−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

/** Letters of the sets of numbers; other double-struck letters are in few fonts. */
export const doubleStruck = pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ')

/** Accents of TeX as marks that combine with the letter before them. */
export const accents = {
  ...pairs('^~‾¯ˉ˙¨ˇ˘´`ˊˋ˚→⃗', '\u0302\u0303\u0304\u0304\u0304\u0307\u0308\u030c\u0306\u0301\u0300\u0301\u0300\u030a\u20d7\u20d7'),
} as Record<string, string | undefined>

/** Operators that what they are applied to stands apart from. */
export const wide = new Set('∑∏∐∫∬∭∮⋃⋂⨁⨂⨀⋁⋀⨆')

/** Whether a sign is a relation or an arrow, which have spaces around them. */
export const isOperator = (sign: string) =>
  /^(?:[=<>:≠≈≡∼≃≅≤≥≪≫≲≳⩽⩾∝∈∉∋⊂⊃⊆⊇⊊⊋⊢⊨⊥→←↔↦⇒⇐⇔⟶⟵⟹⟸⟺⟼↪↠⇝≺≻⪯⪰≜≐∪∩∧∨∖]|:=|≔)$/u.test(sign)
