import XMLBuilder from 'fast-xml-builder'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
})

/** What a document of XML 1.0 cannot hold, not even escaped, or should not (its section 2.2). */
const forbidden = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu

/** XML of elements by name: `@name` is an attribute, `#text` and `#cdata` the content; undefined is left out. */
export function xml(elements: object): string {
  return builder.build(elements).toWellFormed().replace(forbidden, '')
}

export const declaration = { '@version': '1.0', '@encoding': 'utf-8' }
