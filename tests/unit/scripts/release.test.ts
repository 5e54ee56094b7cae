import { describe, expect, it } from 'vitest';
import { billOfMaterials, componentsOf } from '../../../scripts/billOfMaterials.mjs';
import { releaseFaults } from '../../../scripts/release.mjs';

describe('a runtime that may be given out', () => {
  const newest = { asOf: '2026-01-01', '45': '45.4.1' };
  const good = { standIn: false, version: '45.4.1', wanted: '45.4.1', newest };

  it('is Electron’s own, in the newest patch, and the one that the package wants', () => {
    expect(releaseFaults(good)).toEqual([]);
  });

  it.each([
    ['a stand-in', { standIn: true }, /stand-in/],
    [
      'an older patch',
      { version: '45.4.0', wanted: '45.4.0' },
      /not the newest patch, which is 45\.4\.1/,
    ],
    [
      'a major version that nobody looked up',
      { version: '33.2.1', wanted: '33.2.1' },
      /33 is not in/,
    ],
    ['another one than the package wants', { wanted: '45.5.0' }, /the package wants 45\.5\.0/],
  ])('is not %s', (_, other, said) => {
    expect(releaseFaults({ ...good, ...other }).join('\n')).toMatch(said);
  });
});

describe('the list of what ships', () => {
  const licences = [
    '# Licenses',
    '',
    '## @scope/a - 1.2.3 (MIT)',
    '',
    'Text with ## in it - 1.0.0 (not a heading)',
    '## b - 2.0.0 (MIT OR Apache-2.0)',
  ].join('\n');
  const program = { name: 'voorkant', version: '0.1.0', license: 'EUPL-1.2' };

  it('has each package of the bundles once, with version and licence, and the runtime', () => {
    const components = componentsOf(licences);
    expect(billOfMaterials(program, [...components, ...components], '45.4.1')).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'voorkant', licenses: [{ expression: 'EUPL-1.2' }] } },
      components: [
        { name: '@scope/a', version: '1.2.3', purl: 'pkg:npm/%40scope/a@1.2.3' },
        { name: 'b', licenses: [{ expression: 'MIT OR Apache-2.0' }] },
        { name: 'electron', version: '45.4.1', licenses: [{ expression: 'MIT' }] },
      ],
    });
  });
});
