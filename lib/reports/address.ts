import type { Target } from './schema'

/** Where a summary or comment is reported. */
export const reportPath = ({ on, id }: Target) => `/report?${new URLSearchParams({ on, id: String(id) })}`
