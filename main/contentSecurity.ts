/** Stands in the built index.html wherever a nonce belongs; replaced by a fresh one at each load. */
export const cspNoncePlaceholder = 'VOORKANT-CSP-NONCE';

/**
 * The content policy of the page: files of our own and nothing else, no `eval`, no network.
 *
 * `'wasm-unsafe-eval'` lets formulas run as WebAssembly that the engine writes; it allows no text as code. Such a
 * module reaches nothing but its own memory and the functions of numbers that it is handed.
 *
 * `<style>` elements need the nonce of this load (ag-grid gets it as `styleNonce`; the page reads
 * it from `<meta property="csp-nonce">`). Style *attributes* cannot carry a nonce and cannot load
 * anything under this policy; the charts write fonts into them, so these are allowed.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    // ag-grid draws its icons from data: addresses.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // What would run as script takes no text, but what the one policy of the page has looked at.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/**
 * The headers that go with every file of the page. None about openers (`Cross-Origin-Opener-Policy`): no window opens
 * another, and the first page under such a policy is moved to a second process while people wait.
 */
export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    // Electron security checklist 7: a strict content policy, as a header and so before any markup.
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  };
}
