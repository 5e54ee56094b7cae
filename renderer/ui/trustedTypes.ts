/** What of the browser's trusted types is used here; the types of the language do not know them. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createScriptURL: (address: string) => string;
      readonly createHTML: (markup: string) => string;
    },
  ) => unknown;
}

/**
 * Makes the one policy that the content policy allows: workers come from files of our own, and no text becomes
 * markup but the empty one, with which the library of pictures clears a place. It has no rule for code, so no text
 * becomes that. To be called before anything is drawn.
 */
export function trustOwnFiles(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href);
      if (origin === location.origin && pathname.startsWith('/assets/')) return address;
      throw new TypeError('no script of our own');
    },
    createHTML: (markup) => {
      if (markup === '') return markup;
      throw new TypeError('no text becomes markup');
    },
  });
}
