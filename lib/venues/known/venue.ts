/**
 * A venue that is recognised from the start: its key, DBLP's where it has one, how it is called in brief and in full; how else
 * it is called, or was (ISO 4's abbreviations need not be told); its ISSNs, printed and electronic; how the DOIs begin that
 * are surely its own, in lower case, `#` standing for any digit at the end; and keys that it may be asked for by.
 */
export type KnownVenue = [
  key: string,
  shortName: string,
  name: string,
  more?: { also?: string[]; issn?: string[]; doi?: string[]; keys?: string[] },
]
