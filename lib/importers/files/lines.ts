import { LONGEST_RECORD } from './record'

/** Cuts a text that comes in pieces into lines, without their ends. */
export function lines() {
  let rest = ''
  return {
    push(text: string): string[] {
      const all = (rest + text).split(/\r\n|\n|\r(?=[^\n])/)
      rest = all.pop()!
      if (rest.length <= LONGEST_RECORD) return all
      all.push(rest)
      rest = ''
      return all
    },
    end: () => (rest === '' ? [] : [rest.replace(/\r$/, '')]),
  }
}
