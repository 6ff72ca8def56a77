const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1, signDisplay: 'negative' })

/** A sciscore as it is shown: to one decimal, with a true minus. */
export const shownSciscore = (sciscore: number) => one.format(sciscore).replace('-', '−')
