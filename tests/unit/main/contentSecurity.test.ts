import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../../../main/contentSecurity';

/** The policy as a table: directive to its sources. */
function readPolicy(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

describe('the content policy', () => {
  const policy = readPolicy(contentSecurityPolicy('abc'));

  it('forbids what it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const directive of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy.get(directive)).toEqual(["'none'"]);
    }
  });

  it('runs scripts from files of our own and never text as code; of more, WebAssembly alone', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(contentSecurityPolicy('abc')).not.toMatch(/'unsafe-eval'|unsafe-hashes|strict-dynamic/);
  });

  it('lets inline styles through by nonce, except in attributes', () => {
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy.get('style-src-elem')).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy.get('style-src-attr')).toEqual(["'unsafe-inline'"]);
  });

  it('names no other machine', () => {
    const sources = [...policy.values()].flat();
    const known =
      /^('none'|'self'|'nonce-abc'|'unsafe-inline'|'wasm-unsafe-eval'|data:|'script'|default)$/;
    expect(sources.filter((source) => !known.test(source))).toEqual([]);
  });

  it('lets no text become code or markup, but what the one policy of the page has looked at', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(['default']);
  });

  it('goes out as a header', () => {
    expect(securityHeaders('abc')['Content-Security-Policy']).toBe(contentSecurityPolicy('abc'));
  });
});
