import { expect, it } from 'vitest'
import { stripped } from '@/lib/front/strip'

it.each([
  ['a<script src="/x.js" async="" nonce="n"></script>b', 'ab'],
  ['a<script>self.__next_f.push([1,"\\u003c/script>"])</script>b<script>1</script>', 'ab'],
  ['<script type="application/ld+json">{"a":1}</script>', '<script type="application/ld+json">{"a":1}</script>'],
  ['<link rel="preload" as="script" fetchPriority="low" href="/x.js"/><link rel="stylesheet" href="/x.css"/>', '<link rel="stylesheet" href="/x.css"/>'],
  ['<div hidden=""><!--$--><!--/$--></div>one<!-- -->two<!--$-->three<!--/$-->', 'onetwothree'],
  ['<!--text 3--><p>&lt;script&gt;</p>', '<!--text 3--><p>&lt;script&gt;</p>'],
  ['<form action="" method="POST"><form action="/search">', '<form method="POST"><form action="/search">'],
])('of %s it leaves %s', (page, left) => {
  expect(stripped(page)).toBe(left)
})

it.each(['<p><!--$?--><template id="B:0"></template></p>', '<!--$!--><template data-dgst="1"></template>', '<html id="__next_error__">'])(
  'does not take %s for a whole page', (page) => {
    expect(stripped(page)).toBeUndefined()
  })
