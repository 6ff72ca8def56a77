const physics = 'physics'

/** Our fields by arXiv's archives, and by its categories where these differ. */
const fields: Record<string, string | undefined> = {
  cs: 'computer-science', 'cs.SY': 'engineering', eess: 'engineering', 'eess.AS': 'computer-science', 'eess.IV': 'computer-science',
  math: 'mathematics', stat: 'statistics', 'stat.ML': 'computer-science', econ: 'economics', 'q-fin': 'economics',
  'q-bio': 'biology', 'q-bio.NC': 'neuroscience', 'physics.bio-ph': 'biology', 'physics.med-ph': 'medicine', 'physics.chem-ph': 'chemistry',
  'physics.ao-ph': 'earth-science', 'physics.geo-ph': 'earth-science', 'physics.soc-ph': 'social-science',
  'astro-ph': physics, 'cond-mat': physics, 'gr-qc': physics, 'hep-ex': physics, 'hep-lat': physics, 'hep-ph': physics, 'hep-th': physics,
  'math-ph': physics, nlin: physics, 'nucl-ex': physics, 'nucl-th': physics, physics, 'quant-ph': physics,
}

/** The fields of a paper in these categories, the first category's first; categories of other schemes (ACM, MSC) have none. */
export function fieldsOf(categories: string[]): string[] {
  const found = categories.map((category) => fields[category] ?? fields[category.split('.')[0]!])
  return [...new Set(found.filter((field) => field !== undefined))]
}
