import { useEffect, useState } from 'react';
import { readTokens, type Tokens } from './tokens';

/** The tokens for drawings, read again when the system turns light or dark. */
export function useTokens(): Tokens {
  const [tokens, setTokens] = useState(readTokens);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = (): void => setTokens(readTokens());
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }, []);
  return tokens;
}
