import { beforeEach, describe, expect, it } from 'vitest';
import { pictureContent } from '../../renderer/pictures/pictureContent';
import { pictureFile } from '../../renderer/pictures/pictureFile';
import { townModel } from '../fixtures/town/town';
import { townScenario } from '../fixtures/town/town';
import { townView, viewOf } from '../fixtures/window/viewOf';
import { xmlFault } from '../fixtures/wellFormed';

beforeEach(() => {
  // As the token file has it.
  const letters = '"Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif';
  document.documentElement.style.setProperty('--voorkant-text-font-family', letters);
});

/** The file of a picture of a scenario and a town of that name. */
async function svgOf(index: number, name: string): Promise<string> {
  const picture = townModel.pictures[index];
  if (picture === undefined) throw new Error('the towns have pictures');
  const view = townView(0.25, null);
  const named = { ...view, scenario: { ...view.scenario, name } };
  const content = { ...pictureContent(named, picture), title: `${name} 2027`, over: name };
  return new TextDecoder().decode(await pictureFile(named, content, 'svg'));
}

const names = [
  'Eerste stap',
  '"Naar voren" & <script>alert(1)</script> \'half\'',
  'een\u0000twee\u0008drie\u001f\ufffe',
  'een\u000btwee',
  'half een paar \ud83d en een heel \u{1f600}',
  ']]> &amp; &#0; <!-- --> <?x?>',
];

it('with one year shows each line as a point', async () => {
  const [picture] = townModel.pictures;
  if (picture === undefined) throw new Error('the towns have pictures');
  const scenario = townScenario({ timeAxis: { first: 2027, last: 2027 } });
  const content = pictureContent(viewOf(scenario), picture);
  expect(content.items).toEqual(['2027']);
  const svg = new TextDecoder().decode(await pictureFile(viewOf(scenario), content, 'svg'));
  expect(xmlFault(svg)).toBeUndefined();
  // A line through one point has no length: without a sign at the point nothing would be seen.
  const points = svg.match(/A1 1 0 0 1 1 0" transform="matrix\(2\.5,/g) ?? [];
  expect(points.length).toBeGreaterThanOrEqual(content.series.length);
});

describe('a picture as SVG', () => {
  it.each(townModel.pictures.flatMap((_, index) => names.map((name) => [index, name] as const)))(
    'is well-formed XML: picture %d, %j',
    async (index, name) => {
      const svg = await svgOf(index, name);
      expect(xmlFault(svg)).toBeUndefined();
      expect(svg).toContain('Source Sans 3 Variable');
    },
  );

  it.each([
    ['a quotation mark in an attribute', '<svg a="x"y"></svg>'],
    ['an element that is not closed', '<svg><g></svg>'],
    ['a bare ampersand', '<svg>a & b</svg>'],
    ['a control character', '<svg>\u0001</svg>'],
    ['an attribute twice', '<svg a="1" a="2"></svg>'],
    ['two roots', '<svg></svg><svg></svg>'],
  ])('the test sees %s', (_, broken) => {
    expect(xmlFault('<svg a="1"><g/>x &amp; y</svg>')).toBeUndefined();
    expect(xmlFault(broken)).toBeDefined();
  });
});
