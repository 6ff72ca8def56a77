import { expect, it } from 'vitest'
import { turnAway } from '@/lib/front/gate'

const origin = 'https://papers.example'
const multipart = { origin, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100' }
const status = (method: string, url: string, headers = {}) => turnAway({ method, url, headers }, origin)?.status

it.each([
  ['GET', '/', {}],
  ['HEAD', '/papers/conf/colt/BlumK97?cursor=%E2%82%AC', {}],
  ['GET', '/search?q=%ff', {}],
  ['POST', '/write', multipart],
  ['POST', '/theme', { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '9' }],
  ['POST', '/write', { origin, 'content-type': 'text/plain;charset=UTF-8', 'content-length': '9', 'next-action': '40' }],
  ['POST', '/images?paper=x', { origin, 'content-type': 'application/octet-stream', 'content-length': '10485760' }],
  ['GET', '/', { 'next-router-state-tree': encodeURIComponent('["",{}]') }],
])('lets %s %s %o through', (method, url, headers) => {
  expect(status(method, url, headers)).toBeUndefined()
})

it.each([
  [405, 'PUT', '/write', multipart],
  [405, 'OPTIONS', '*', {}],
  [400, 'GET', '/papers/%E0%A4%A', {}],
  [400, 'GET', '/papers/%', {}],
  [400, 'GET', '/papers/../reset', {}],
  [400, 'GET', '/papers/%2e%2e/reset', {}],
  [400, 'GET', '/papers/x/.', {}],
  [400, 'GET', '/papers/%00', {}],
  [400, 'GET', '/search?q=%00', {}],
  [400, 'GET', 'http://elsewhere.example/', {}],
  [400, 'GET', '/', { 'next-router-state-tree': 'garbage' }],
  [403, 'POST', '/write', { ...multipart, origin: undefined }],
  [403, 'POST', '/write', { ...multipart, origin: 'null' }],
  [403, 'POST', '/write', { ...multipart, origin: 'https://papers.example.evil' }],
  [403, 'POST', '/write', { ...multipart, origin: 'http://papers.example' }],
  [411, 'POST', '/images', { ...multipart, 'content-length': undefined }],
  [413, 'POST', '/settings', { ...multipart, 'content-length': '1048577' }],
  [413, 'POST', '/images?x', { ...multipart, 'content-length': '11000001' }],
  [415, 'POST', '/write', { ...multipart, 'content-type': 'multipart/form-data' }],
  [415, 'POST', '/write', { ...multipart, 'content-type': 'text/plain' }],
  [415, 'POST', '/write', { origin }],
  [415, 'POST', '/write', { origin, 'content-type': 'application/octet-stream' }],
  [415, 'POST', '/images', multipart],
])('answers %s to %s %s %o', (expected, method, url, headers) => {
  expect(status(method, url, headers)).toBe(expected)
})
