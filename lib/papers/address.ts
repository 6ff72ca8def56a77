/** The page that adds a paper, for what somebody typed or pasted. */
export const addingPath = (from: string) => `/papers/new?${new URLSearchParams({ from })}`
