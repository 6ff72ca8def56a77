const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const characters = Object.fromEntries(Object.entries(names).map(([character, name]) => [name, character]))

/**
 * Text for HTML, in content and in quoted values alike. All five characters always: slots rely on a raw quote or
 * angle bracket never coming from what people write.
 */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => names[character]!)

/** The text that `escapeHtml` was given. */
export const unescapeHtml = (html: string) => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => characters[name]!)
