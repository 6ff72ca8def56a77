/** Languages offered where a text's own can be corrected, by BCP 47 tag. */
export const languages: Record<string, string> = {
  en: 'English', ar: 'Arabic', zh: 'Chinese', cs: 'Czech', da: 'Danish', nl: 'Dutch', fi: 'Finnish', fr: 'French',
  de: 'German', el: 'Greek', he: 'Hebrew', hi: 'Hindi', hu: 'Hungarian', id: 'Indonesian', it: 'Italian',
  ja: 'Japanese', ko: 'Korean', no: 'Norwegian', fa: 'Persian', pl: 'Polish', pt: 'Portuguese', ro: 'Romanian',
  ru: 'Russian', es: 'Spanish', sv: 'Swedish', tr: 'Turkish', uk: 'Ukrainian', vi: 'Vietnamese',
}
