const sentences: Record<string, string> = {
  AccessDenied: 'This account cannot be used any more.',
  OAuthCreateAccount: 'No account could be made for you. Please try again, or create one with a password.',
  OAuthAccountNotLinked: 'An account with your address is here already. Sign in to it with its password.',
  TooMany: 'That is too often. Please try again in a few minutes.',
  OAuthSignin: 'The other service cannot be reached. Please try again in a moment, or use your password.',
}

/** Why signing in by another service came to nothing: a sentence for each code that `endSignIn` can lead to. */
export const refusalOf = (code: string) =>
  sentences[code] ?? 'Signing in by the other service did not work. Please try again, or use your password.'
