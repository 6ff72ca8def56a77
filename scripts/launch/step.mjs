/**
 * Does `work`; when that takes more than a second, says what is under way and in the end how long it took.
 * @template T
 * @param {string} name what is being done, such as "Building the pages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now()
  let told = false
  const timer = setTimeout(() => {
    told = true
    process.stderr.write(`${name} … `)
  }, 1000)
  try {
    const result = await work()
    if (told) process.stderr.write(`${Math.round((performance.now() - began) / 1000)} s\n`)
    return result
  } catch (error) {
    if (told) process.stderr.write('\n')
    throw error
  } finally {
    clearTimeout(timer)
  }
}
