import { expect, it } from 'vitest';

const files = import.meta.glob<Record<string, unknown>>(['./*.json', '../composer/*.json', '../features/*/*.json'], {
  eager: true,
  import: 'default',
});

function keysOf(strings: unknown, prefix = ''): string[] {
  if (typeof strings === 'string')
    return [`${prefix} ${[...strings.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join('')}`];
  return Object.entries(strings as object).flatMap(([key, inner]) => keysOf(inner, `${prefix}.${key}`));
}

it.each(Object.keys(files).filter((path) => path.endsWith('/en.json')))(
  'German says all of %s, with the same values in it',
  (path) => {
    expect(keysOf(files[path.replace('/en.json', '/de.json')]).sort()).toEqual(keysOf(files[path]).sort());
  },
);
