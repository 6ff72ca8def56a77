/** A summary's permalink. */
export const summaryPath = (id: number) => `/summaries/${id}`

/** A summary's earlier texts and what changed. */
export const historyPath = (id: number) => `/summaries/${id}/history`

/** A comment's permalink, on its summary's page. */
export const commentPath = (summaryId: number, commentId: number) => `${summaryPath(summaryId)}#comment-${commentId}`
