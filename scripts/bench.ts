import { bench } from '@/tests/bench/bench'

/** `npm run bench`, or `npm run bench -- NAME …` for some of it: measures the site and prints what it costs. */
export async function main(names: string[]): Promise<void> {
  await bench(names)
}
