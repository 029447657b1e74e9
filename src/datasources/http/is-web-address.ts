/**
 * Whether a text is an absolute http or https address. Pages put such texts behind links and pictures, where
 * `javascript:` or `data:` would run in the page; so these two schemes are all that goes out, whoever made the text.
 */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
