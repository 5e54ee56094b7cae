/**
 * The nonce that lets a library add a style sheet under the content policy; it stands in the head of the page and
 * is another one at each start. Undefined where there is no policy, as in tests.
 */
export const styleNonce: string | undefined = document.querySelector<HTMLMetaElement>(
  'meta[property="csp-nonce"]',
)?.nonce;
