declare module '@citation-js/name' {
  /** A name as CSL-JSON has it. */
  export type Name = {
    family?: string
    given?: string
    suffix?: string
    'dropping-particle'?: string
    'non-dropping-particle'?: string
    literal?: string
  }
  export function parse(name: string): Name
}
