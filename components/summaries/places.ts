import { InputRange, InputStyleClone } from 'dom-input-range'

/** Where stretches of a field's text stand in the window. Costs a layout of the whole text: not for every key. */
export function rectsOf(field: HTMLTextAreaElement, stretches: [from: number, to: number][]): DOMRect[] {
  const rects = stretches.map(([from, to]) => new InputRange(field, from, to).getBoundingClientRect())
  // It would follow the typing from now on.
  InputStyleClone.for(field).disconnect()
  return rects
}
