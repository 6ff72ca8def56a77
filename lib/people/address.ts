/** A person's profile. */
export const personPath = (handle: string) => `/people/${handle}`
