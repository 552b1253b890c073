// The first route may cost 200 kB, gzipped: the page, what it loads at once, and one font.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 200 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const first = ['index.html', 'src/features/org/DiscoverPage.tsx', 'src/frame/en.json', 'src/features/org/en.json'];

const files = new Set(['index.html', 'boot.js']);
const take = (key) => {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  chunk.css?.forEach((file) => files.add(file));
  chunk.imports?.forEach(take);
};
first.forEach((key) => {
  if (!manifest[key]) throw new Error(`${key} is not in the build's manifest`);
  take(key);
});
for (const file of readdirSync(new URL('assets/', dist))) {
  if (/plex-latin.*\.woff2$/.test(file)) files.add(`assets/${file}`);
}

const size = (file) => {
  const bytes = readFileSync(new URL(file, dist));
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
};
const total = [...files].reduce((sum, file) => sum + size(file), 0);
console.log(`first route: ${(total / 1024).toFixed(1)} of ${limit / 1024} KiB gzip in ${files.size} files`);
if (total > limit) {
  for (const file of files) console.error(String(size(file)).padStart(7), file);
  process.exit(1);
}
