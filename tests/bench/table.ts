/** Prints rows below a title and their columns' names; the first column is left-aligned, numbers are not. */
export function table(title: string, columns: string[], rows: string[][]): void {
  const all = [columns, ...rows]
  const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const lines = all.map((row) => row.map((cell, n) => (n ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join('  '))
  console.log(`\n${title}\n\n${lines.map((line) => `  ${line}`).join('\n')}`)
}
