// Plex as the first paint needs it: Latin, weights 400 to 700. The weights below would cost 10 kB more.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const css = readFileSync(new URL('../src/styles/fonts.css', import.meta.url), 'utf8');
const ranges = css.match(/unicode-range:([^;]+);/)[1].matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g);
const text = [...ranges]
  .map(([, from, to = from]) => {
    const first = parseInt(from, 16);
    return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
  })
  .join('');

const whole = new URL(
  '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  import.meta.url,
);
const part = await subset(readFileSync(whole), text, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
  // Ligatures and alternates, which nothing asks for, would cost 6 kB more; digits have one width without them.
  noLayoutClosure: true,
});
const folder = new URL('../src/styles/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('plex-latin.woff2', folder), part);
