const known: Record<string, { name: string; url: string }> = {
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
}

/** How a licence is shown, from its SPDX identifier. */
export function licenceOf(spdx: string): { name: string; url: string } {
  return known[spdx] ?? { name: spdx, url: `https://spdx.org/licenses/${encodeURIComponent(spdx)}.html` }
}
