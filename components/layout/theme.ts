export type Theme = 'auto' | 'light' | 'dark'

/** The theme a cookie or a form asks for; anything else follows the reader's system. */
export function themeOf(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto'
}
