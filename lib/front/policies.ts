import { randomBytes } from 'node:crypto'

type Headers = Record<string, string>

/** What every answer tells browsers to refuse, whoever asks. */
export type Policies = {
  /** For a visitor's document, which holds no script, and for files. */
  visitor: Headers
  /** For a picture that somebody uploaded: it can do nothing but be looked at. */
  picture: Headers
  /** For a page with scripts: those of the site's own files, and those with a nonce made for this page. */
  person(): Headers
}

/**
 * @param siteUrl SITE_URL: behind https browsers shall never come by http again
 * @param signInAt origins of the services people sign in by: a form's way ends there
 */
export function policiesFor(siteUrl: string, signInAt: string[]): Policies {
  const page = (scripts: string) =>
    [
      "default-src 'none'",
      `script-src ${scripts}`,
      // Formulas are set with style attributes.
      "style-src 'self'; style-src-attr 'unsafe-inline'",
      "img-src 'self'; font-src 'self'; connect-src 'self'",
      // Players of sounds and films, which fetch nothing until somebody presses them.
      'media-src http: https:',
      `form-action ${["'self'", ...signInAt].join(' ')}`,
      "base-uri 'none'; frame-ancestors 'none'",
    ].join('; ')
  const common = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  }
  const withPolicy = (policy: string) => ({ ...common, 'content-security-policy': policy })
  return {
    visitor: withPolicy(page("'self'")),
    picture: withPolicy("default-src 'none'; sandbox"),
    person: () => withPolicy(page(`'self' 'nonce-${randomBytes(16).toString('base64')}'`)),
  }
}

/** For development, where the framework's tools need what a reader's browser must refuse. */
export const noPolicies: Policies = { visitor: {}, picture: {}, person: () => ({}) }

/** Pages that no one else may ever see on this computer, and no search engine shall know. */
const secret = /^\/(?:settings|shared|moderation|confirm|reset|unsubscribe|notices|following|library)(?:[/?.]|$)/

/** How a page made for one request may be kept by their browser. */
export const cachingOf = (url: string): Headers =>
  secret.test(url) ? { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } : { 'cache-control': 'private, no-cache' }
