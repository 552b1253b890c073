// Checks src/styles/tokens.css against WCAG 2.2 AA. Exits 1 when a pair fails.
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const read = (block) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
const light = read(css.match(/:root \{[\s\S]*?\n\}/)[0]);
const dark = { ...light, ...read(css.match(/\n\[data-theme="dark"\] \{[\s\S]*?\n\}/)[0]) };
const auto = { ...light, ...read(css.match(/:root:not\(\[data-theme="light"\]\) \{[\s\S]*?\n {2}\}/)[0]) };

const luminance = (hex) => {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
};

const surfaces = ['surface', 'app', 'sunken', 'raised', 'inset', 'hover', 'active'];
const roles = ['accent', 'signal', 'success', 'warning', 'danger', 'info'];
const categories = ['pine', 'petrol', 'sky', 'iris', 'plum', 'rose', 'clay', 'olive'];
const groups = {
  'text on every surface (7)': surfaces.map((s) => ['text', s, 7]),
  'text-2 on every surface (4.5)': surfaces.map((s) => ['text-2', s, 4.5]),
  'text-3 on every surface (4.5)': surfaces.map((s) => ['text-3', s, 4.5]),
  'text and text-2 on mark (4.5)': [
    ['text', 'mark', 4.5],
    ['text-2', 'mark', 4.5],
  ],
  'rail text and badge (4.5)': [
    ['rail-text', 'rail', 4.5],
    ['rail-text', 'rail-hover', 4.5],
    ['on-rail-signal', 'rail-signal', 4.5],
  ],
  'control borders, rail badge (3)': [
    ...['surface', 'app', 'sunken', 'raised'].map((s) => ['control', s, 3]),
    ['rail-signal', 'rail', 3],
  ],
  'label on a filled role (4.5)': roles.flatMap((r) => [
    ['on-' + r, r, 4.5],
    ['on-' + r, r + '-hover', 4.5],
  ]),
  'role as text (4.5)': roles.flatMap((r) =>
    ['surface', 'app', 'active', 'raised', r + '-soft'].map((s) => [r + '-text', s, 4.5]),
  ),
  'text-2 on a soft role (4.5)': roles.map((r) => ['text-2', r + '-soft', 4.5]),
  'role as shape, focus ring (3)': roles.flatMap((r) => ['surface', 'app', 'raised', 'active'].map((s) => [r, s, 3])),
  'initials on an avatar (4.5)': categories.map((c) => [`cat-${c}-fg`, `cat-${c}-bg`, 4.5]),
  'category mark (3)': categories.flatMap((c) => ['surface', 'app', 'raised'].map((s) => ['cat-' + c, s, 3])),
};

let failed = 0;
let pairs = 0;
const check = (theme, tokens, list) =>
  Math.min(
    ...list.map(([fg, bg, min]) => {
      const r = ratio(tokens[fg], tokens[bg]);
      pairs++;
      if (r < min) {
        failed++;
        console.log(`FAIL ${theme}: ${fg} on ${bg} is ${r.toFixed(2)}, needs ${min}`);
      }
      return r;
    }),
  );

console.log('worst ratio in each group'.padEnd(36), 'light', ' dark');
for (const [name, list] of Object.entries(groups)) {
  check('dark by preference', auto, list);
  console.log(
    name.padEnd(36),
    check('light', light, list).toFixed(2).padStart(5),
    check('dark', dark, list).toFixed(2).padStart(5),
  );
}

const accentPairs = [
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['accent-text', 'surface', 4.5],
  ['accent-text', 'app', 4.5],
  ['accent-text', 'active', 4.5],
  ['accent-text', 'accent-soft', 4.5],
  ['text-2', 'accent-soft', 4.5],
  ['accent', 'surface', 3],
  ['accent', 'active', 3],
];
const worst = { light: 99, dark: 99 };
for (const [, theme, name, body] of css.matchAll(
  /\n(\[data-theme="dark"\])?\[data-accent="(\w+)"\][^{]*\{([^}]*)\}/g,
)) {
  const base = theme ? dark : light;
  const key = theme ? 'dark' : 'light';
  worst[key] = Math.min(worst[key], check(`accent ${name}, ${key}`, { ...base, ...read(body) }, accentPairs));
}
console.log(
  'organization accents (4.5, shape 3)'.padEnd(36),
  worst.light.toFixed(2).padStart(5),
  worst.dark.toFixed(2).padStart(5),
);
console.log(failed ? `${failed} of ${pairs} pairs fail` : `all ${pairs} pairs pass`);
process.exit(failed ? 1 : 0);
