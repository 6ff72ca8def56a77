/** A summary's permalink. */
export const summaryPath = (id: number) => `/summaries/${id}`

/** A summary's earlier texts and what changed. */
export const historyPath = (id: number) => `/summaries/${id}/history`

/** What a summary is written as. */
export const sourcePath = (id: number) => `/summaries/${id}/source`

/** The writing page for one's summary of a paper, or for one's private note on it; of a second one after a merge, by its copy. */
export const writePath = (paper: string, { note = false, copy = 0 }: { note?: boolean; copy?: number } = {}) =>
  `/write?${new URLSearchParams({ paper, ...(note && { note: '1' }), ...(copy > 0 && { copy: String(copy) }) })}`

/** A comment's permalink, on its summary's page. */
export const commentPath = (summaryId: number, commentId: number) => `${summaryPath(summaryId)}#comment-${commentId}`
