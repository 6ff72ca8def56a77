import { workOfCslItem } from '../csl'
import { isOfSnapshot, workOfSnapshot } from './arxiv-snapshot'
import type { FiledWork } from '../work'

/** A work as a JSON object tells of it: a line of arXiv's snapshot, an item of CSL-JSON, or one of Crossref's answers. */
export function workOfJson(text: string): FiledWork | string {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch (error) {
    return `It is not JSON: ${error instanceof Error ? error.message : String(error)}.`
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return 'It is no object.'
  return isOfSnapshot(said) ? workOfSnapshot(said) : workOfCslItem('message' in said ? said.message : said)
}
