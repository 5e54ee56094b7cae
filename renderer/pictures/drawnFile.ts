import type { PictureType } from '../../shared/ipc/contract';
import { paperColours, readPaperTokens } from '../ui/tokens';
import { wholeName, type View } from '../values/view';
import { xmlText } from './xmlText';

const margin = 20;
const head = 56;
const foot = 32;
const density = 3;
const namespace = 'http://www.w3.org/2000/svg';

/** What the style sheets of the window say of a drawing, and a file has to say itself. */
const styles = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A drawing of the page as a file that stands alone: on white, with title, area and where it comes from. */
export async function drawnFile(
  drawing: SVGSVGElement,
  title: string,
  view: View,
  type: PictureType,
): Promise<Uint8Array<ArrayBuffer>> {
  const { text, width, height } = standAlone(drawing, title, view);
  const bytes = new TextEncoder().encode(text);
  return type === 'svg' ? bytes : pngOf(text, width, height);
}

interface Sized {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

function standAlone(drawing: SVGSVGElement, title: string, view: View): Sized {
  const { scenario, run, area, labels, texts } = view;
  const tokens = readPaperTokens();
  const [, , wide = 480, high = 240] = (drawing.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  const width = wide + 2 * margin;
  const height = high + head + foot;
  const file = document.createElementNS(namespace, 'svg');
  file.setAttribute('xmlns', namespace);
  file.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
  file.setAttribute('width', String(width));
  file.setAttribute('height', String(height));
  file.setAttribute('font-family', tokens.fontFamily);
  const add = (name: string, attributes: Readonly<Record<string, string>>, text = ''): void => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = xmlText(text);
    file.append(element);
  };
  const letters = (y: number, size: number, fill: string) => ({
    x: String(margin),
    y: String(y),
    fill,
    'font-size': String(size),
  });
  const place =
    area.item === null ? wholeName(run.model, texts) : labels.item(area.dimension, area.item);
  const origin = texts.t('picture.origin', {
    scenario: scenario.name,
    model: `${texts.say(run.model.name)} ${run.model.version}`,
  });
  add('rect', { width: String(width), height: String(height), fill: tokens.panel });
  add('text', { ...letters(26, 16, tokens.text), 'font-weight': '700' }, title);
  add('text', letters(44, 12, tokens.textQuiet), place);
  const group = document.createElementNS(namespace, 'g');
  group.setAttribute('transform', `translate(${String(margin)} ${String(head)})`);
  const colours = paperColours();
  for (const child of drawing.children) group.append(copyOf(child, colours));
  file.append(group);
  add('text', letters(height - 10, 10, tokens.textQuiet), origin);
  // XML knows no name for a space that does not break.
  const text = new XMLSerializer().serializeToString(file).replaceAll('&nbsp;', '\u00a0');
  return { text, width, height };
}

/** An element with its looks as attributes, in the colours of paper. */
function copyOf(element: Element, colours: ReadonlyMap<string, string>): Element {
  const copy = document.createElementNS(namespace, element.localName);
  for (const { name, value } of element.attributes) {
    if (!['class', 'style'].includes(name) && !/^(data|aria)-/.test(name)) {
      copy.setAttribute(name, value);
    }
  }
  const computed = getComputedStyle(element);
  for (const style of styles) {
    const value = computed.getPropertyValue(style).trim();
    if (value !== '') copy.setAttribute(style, colours.get(value) ?? value);
  }
  if (element.children.length === 0) copy.textContent = xmlText(element.textContent);
  for (const child of element.children) copy.append(copyOf(child, colours));
  return copy;
}

async function pngOf(
  text: string,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the picture could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}
