/** What the framework leaves where a part of a page broke or was still being made. */
const unfinished = /<!--\$[!?~]-->|<template data-dgst=|id="__next_error__"/
const scripts = /<script(?![^>]*type="application\/ld\+json")[^>]*>[^]*?<\/script>/g
const preloads = /<link(?=[^>]* as="script")[^>]*>/g
/** Marks by which the script finds its places in the page. */
const marks = /<!--\/?[$&][^>]{0,3}-->|<!-- -->|<div hidden="">(?:<!--\/?\$-->)*<\/div>/g

/**
 * A page as a visitor gets it: without scripts, what loads them early, and the data they would need; JSON-LD stays. An
 * empty form action, which HTML does not know, goes too: a form without one is sent to its page just so.
 * Expressions are enough, for this reads what the framework writes: it escapes every angle bracket of a text and of an
 * attribute, and texts with HTML of their own are put in later.
 * @returns undefined when the page is not whole
 */
export function stripped(page: string): string | undefined {
  if (unfinished.test(page)) return undefined
  return page.replace(scripts, '').replace(preloads, '').replace(marks, '').replaceAll(' action=""', '')
}
