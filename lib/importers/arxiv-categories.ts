const physics = 'physics'

/** Our fields by arXiv's archives, and by its categories where these differ. */
const fields: Record<string, string | undefined> = {
  cs: 'computer-science', eess: 'computer-science', math: 'mathematics', stat: 'statistics', econ: 'economics', 'q-fin': 'economics',
  'q-bio': 'biology', 'q-bio.NC': 'neuroscience', 'physics.med-ph': 'medicine', 'physics.bio-ph': 'biology', 'stat.ML': 'computer-science',
  'astro-ph': physics, 'cond-mat': physics, 'gr-qc': physics, 'hep-ex': physics, 'hep-lat': physics, 'hep-ph': physics, 'hep-th': physics,
  'math-ph': physics, nlin: physics, 'nucl-ex': physics, 'nucl-th': physics, physics, 'quant-ph': physics,
}

/** The fields of a paper in these categories, the first category's first; categories of other schemes (ACM, MSC) have none. */
export function fieldsOf(categories: string[]): string[] {
  const found = categories.map((category) => fields[category] ?? fields[category.split('.')[0]!])
  return [...new Set(found.filter((field) => field !== undefined))]
}
