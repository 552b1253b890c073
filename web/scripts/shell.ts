import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Part = { file: string; css?: string[]; imports?: string[]; isEntry?: boolean };

const placeholders = { version: "const version = 'dev';", files: 'const files = [];' };

/** Tells the service worker which files make the shell: what the first page loads, all pages, and the words. */
export function offlineShell(): Plugin {
  let folder = 'dist';
  return {
    name: 'offline-shell',
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    closeBundle() {
      const read = (file: string) => readFileSync(join(folder, file));
      const manifest = JSON.parse(read('.vite/manifest.json').toString()) as Record<string, Part | undefined>;
      const files = new Set(['boot.js', 'icon.svg', 'manifest.json']);
      const take = (key: string): void => {
        const part = manifest[key];
        if (!part || files.has(part.file)) return;
        files.add(part.file);
        part.css?.forEach((file) => files.add(file));
        part.imports?.forEach(take);
      };
      for (const [key, part] of Object.entries(manifest)) {
        if (part?.isEntry || /^src\/.*(Page\.tsx|\/\w\w\.json|Toasts\.tsx)$/.test(key)) take(key);
      }
      for (const file of readdirSync(join(folder, 'assets'))) {
        if (/^plex-latin-.*\.woff2$/.test(file)) files.add(`assets/${file}`);
      }

      const paths = [...files].sort();
      const worker = read('sw.js').toString();
      const hash = createHash('sha256').update(worker);
      for (const file of ['index.html', ...paths]) hash.update(file).update(read(file));
      const filled = worker
        .replace(placeholders.version, `const version = '${hash.digest('hex').slice(0, 16)}';`)
        .replace(placeholders.files, `const files = ${JSON.stringify(paths.map((path) => `/${path}`))};`);
      if (Object.values(placeholders).some((one) => filled.includes(one)))
        throw new Error('A placeholder of sw.js was not filled in');
      writeFileSync(join(folder, 'sw.js'), filled);
    },
  };
}
