import { describe, expect, it } from 'vitest'
import { isKey, keyFromPath, keyToPath } from '@/lib/papers/key'

describe('a key in an address', () => {
  it.each([
    ['conf/colt/BlumK97', 'conf/colt/BlumK97'],
    ['10.1002/(sici)1097:1<1::aid-x>3.0.co;2-q', '10.1002/(sici)1097:1~3c1::aid-x~3e3.0.co~3b2-q'],
    ['Erdős1947', 'Erd~c5~91s1947'],
    ['a~b c', 'a~7eb~20c'],
    ['doe2020.bib', 'doe2020~2ebib'],
    ['doe2020.feed.json', 'doe2020~2efeed.json'],
    ['doe.rss/2020.json', 'doe.rss/2020.json'],
  ])('%s is written %s', (key, path) => {
    expect(keyToPath(key)).toBe(path)
    expect(keyFromPath(path)).toBe(key)
  })

  it.each(['new', '', 'a//b', '../etc', 'a/./b', 'a/..', 'x~00y', '~ff~fe', 'a'.repeat(301)])('%j is none', (path) => {
    expect(keyFromPath(path)).toBeNull()
  })

  it('holds no control characters and no lone surrogates', () => {
    expect(['a\nb', 'a\0', 'a\ud800b'].some(isKey)).toBe(false)
  })
})
