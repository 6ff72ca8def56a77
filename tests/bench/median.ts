/** The number in the middle, of an even count the upper one. */
export const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
