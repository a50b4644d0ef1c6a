import { GROUND, INK } from '../../parts/social-map/looks.ts';

/** The picture as a file of its own: with its name, its legend and who must be named. */

interface Parts {
  picture: SVGSVGElement;
  title: string;
  /** A sample of each look, and its words. */
  legend: readonly { swatch: SVGSVGElement; words: string }[];
  notes: readonly string[];
  /** Whether lines of text begin on the right. */
  isRightToLeft: boolean;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const WIDTH = 1000;
const PICTURE = 800;
const LINE = 34;
const MARGIN = 30;

/** An SVG document that needs nothing else. */
export function imageOf({ picture, title, legend, notes, isRightToLeft }: Parts): string {
  const below = 80 + PICTURE + LINE;
  const height = below + (legend.length + notes.length) * LINE + MARGIN;
  const root = element('svg', { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height });
  const start = isRightToLeft ? WIDTH - MARGIN : MARGIN;
  const inwards = (distance: number) => (isRightToLeft ? start - distance : start + distance);
  const say = (words: string, x: number, y: number, size: number) => {
    const direction = isRightToLeft ? 'rtl' : 'ltr';
    const text = element('text', {
      x,
      y,
      direction,
      fill: INK,
      'font-size': size,
      'font-family': 'sans-serif',
    });
    text.textContent = words;
    root.append(text);
  };
  const lay = (drawn: SVGSVGElement, place: Record<string, number>) => {
    const copy = drawn.cloneNode(true);
    if (!(copy instanceof SVGSVGElement)) return;
    for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
    root.append(copy);
  };
  root.append(element('rect', { width: WIDTH, height, fill: '#ffffff', stroke: GROUND }));
  say(title, start, 50, 26);
  lay(picture, { x: MARGIN, y: 80, width: WIDTH - 2 * MARGIN, height: PICTURE });
  for (const [index, { swatch, words }] of legend.entries()) {
    const y = below + index * LINE;
    lay(swatch, { x: isRightToLeft ? start - 28 : start, y: y - 15, width: 28, height: 18 });
    say(words, inwards(42), y, 20);
  }
  for (const [index, words] of notes.entries()) say(words, start, below + (legend.length + index) * LINE, 16);
  return new XMLSerializer().serializeToString(root);
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
