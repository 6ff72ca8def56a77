import { expect, it } from 'vitest'
import { isReadable } from '@/lib/front/forms'

const type = 'multipart/form-data; boundary=----edge'
const part = (name: string, value: string) =>
  `------edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const multipart = (fields: Record<string, string>) =>
  `${Object.entries(fields).map(([name, value]) => part(name, value)).join('')}------edge--\r\n`
const bound = { '$ACTION_REF_1': '', '$ACTION_1:0': '{"id":"40ab","bound":"$@1"}', '$ACTION_KEY': 'k', text: '$5 😀' }
const answered = { ...bound, '$ACTION_1:1': '[{"values":{"text":"$$5 and $6"},"errors":"$undefined"}]' }
const readable = (body: string, action = false, as = type) => isReadable(Buffer.from(body), as, action)

it.each([
  ['a form of no action', multipart({ text: 'hello' })],
  ['a form of an action', multipart({ '$ACTION_ID_40ab': '', text: 'hello' })],
  ['a form with its last answer', multipart(answered)],
])('reads %s', async (_, body) => {
  expect(await readable(body)).toBe(true)
})

it.each([
  ['no form at all', 'garbage'],
  ['a form that breaks off', multipart({ text: 'hello' }).slice(0, -8)],
  ['a last answer that is not JSON', multipart({ ...bound, '$ACTION_1:1': 'garbage' })],
  ['a last answer that refers to what is not there', multipart({ ...bound, '$ACTION_1:1': '["$F9"]' })],
  ['no last answer where one is announced', multipart(bound)],
])('does not read %s', async (_, body) => {
  expect(await readable(body)).toBe(false)
})

it.each([
  ['[{"answer":0},"$K1"]', true],
  ['["$undefined"]', true],
  ['[', false],
  ['null', false],
  ['{"a":1}', false],
  ['["$F1"]', false],
])('knows whether the arguments %s can be read', async (json, expected) => {
  expect(await readable(json, true, 'text/plain;charset=UTF-8')).toBe(expected)
  expect(await readable(multipart({ '0': json, '1_text': 'hello' }), true)).toBe(expected)
})
