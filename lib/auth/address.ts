/** The sign-in page, which leads back to `next` afterwards. */
export function signInPath(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`
}

/** The page that makes an account, which leads on to `next`. */
export function signUpPath(next: string): string {
  return `/sign-up?next=${encodeURIComponent(next)}`
}
