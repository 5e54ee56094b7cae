import { useLayoutEffect, useState } from 'react';
import { readTokens, type Tokens } from './tokens';

/** The tokens for drawings, read again when the system turns light or dark, and when the size of text follows the window. */
export function useTokens(): Tokens {
  const [tokens, setTokens] = useState(readTokens);
  useLayoutEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = (): void => setTokens((known) => sameOr(known, readTokens()));
    // What came into the page together with this component may have changed them.
    read();
    dark.addEventListener('change', read);
    addEventListener('resize', read);
    return () => {
      dark.removeEventListener('change', read);
      removeEventListener('resize', read);
    };
  }, []);
  return tokens;
}

/** The known ones where nothing changed, so that nothing is drawn again. */
function sameOr(known: Tokens, now: Tokens): Tokens {
  return JSON.stringify(known) === JSON.stringify(now) ? known : now;
}
