export type SeedPerson = { handle: string; name: string; bio: string; orcid?: string }

/** Invented, all of them; the ORCID iD is the one ORCID itself keeps for examples. */
export const people: SeedPerson[] = [
  {
    handle: 'meilin-hart',
    name: 'Mei-Lin Hart',
    bio: 'Trains small networks on a slow machine, and learns more that way. An invented person of the sample content.',
  },
  {
    handle: 'ines_okoye',
    name: 'Inês Okoye',
    bio: 'Hospital statistician. Suspicious of the last decimal. An invented person of the sample content.',
    orcid: '0000-0002-1825-0097',
  },
  {
    handle: 'raghav-b',
    name: 'Raghav Bhattarai',
    bio: 'Biophysicist; patch clamp by day, population genetics by night. An invented person of the sample content.',
  },
  {
    handle: 'solveig',
    name: 'Solveig Amundsen',
    bio: 'Combinatorics, number theory, long walks. An invented person of the sample content.',
  },
  {
    handle: 't_kowalczyk',
    name: 'Tadeusz Kowalczyk',
    bio: 'Taught physics for thirty years, now reads the originals. An invented person of the sample content.',
  },
]
