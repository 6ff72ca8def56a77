/** The page that adds a paper, for what somebody typed or pasted. */
export const addingPath = (from: string) => `/papers/new?${new URLSearchParams({ from })}`

/** The page on which a paper's record is set right. */
export const correctPath = (key: string) => `/correct?${new URLSearchParams({ paper: key })}`
