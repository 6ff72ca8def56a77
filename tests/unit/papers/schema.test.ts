import { describe, expect, it } from 'vitest'
import { paperInput } from '@/lib/papers/schema'

const good = { title: 'On graphs', authors: 'Paul Erdős', year: '1947', venue: '', field: '', abstract: '', keywords: '', link: '', bibtexKey: '' }

it('takes a title and authors alone', () => {
  expect(paperInput.parse({ ...good, year: '' })).toMatchObject({ title: 'On graphs', authors: ['Paul Erdős'], year: null })
})

it('stores no NUL, no lone surrogate and one space between words', () => {
  expect(paperInput.parse({ ...good, title: ' On\0 \n graphs \ud800' }).title).toBe('On graphs �')
})

describe('refuses, beside the field,', () => {
  it.each([
    ['title', ' \n', 'A title is missing.'],
    ['title', 'x'.repeat(501), 'A title can have at most 500 characters.'],
    ['authors', ', ,', 'The authors are missing.'],
    ['year', '20155', 'A year can have at most 4 characters.'],
    ['year', 'MMXV', 'A year has four digits, as 2015.'],
    ['link', 'javascript:alert(1)', 'A link begins with https:// or http://.'],
    ['bibtexKey', '1412.6980', 'arXiv ids, DOIs and DBLP keys are taken from their source only; leave this empty.'],
    ['bibtexKey', 'journals/corr/abs-1412-6980', 'arXiv ids, DOIs and DBLP keys are taken from their source only; leave this empty.'],
    ['bibtexKey', '../x', 'A BibTeX key has no empty parts and is not "new".'],
  ])('%s %j', (name, typed, sentence) => {
    const issue = paperInput.safeParse({ ...good, [name]: typed }).error?.issues[0]
    expect([issue?.path[0], issue?.message]).toEqual([name, sentence])
  })

  it('a megabyte in a name', () => {
    expect(paperInput.safeParse({ ...good, authors: 'x'.repeat(1_000_000) }).success).toBe(false)
  })
})
