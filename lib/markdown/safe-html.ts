declare const safe: unique symbol

/**
 * HTML that may be printed as it stands: every character people wrote in it is escaped.
 * Only `fillSlots` and `renderInline` make it, so text of people cannot pass for it.
 */
export type SafeHtml = string & { readonly [safe]: true }
