// Shows the page's frame without a connection. Only what the build made is kept, never an answer of the API.
// vite.config.ts fills in the version and the files of the shell: the first page, all pages' code and their words.
const version = 'dev';
const files = [];
const current = `shell-${version}`;
const page = '/';

/** The page is only given to those who ask for HTML; what has no version in its name is asked for each time. */
const request = (path) => {
  if (path === page) return new Request(path, { headers: { Accept: 'text/html' }, cache: 'no-cache' });
  return path.startsWith('/assets/') ? path : new Request(path, { cache: 'no-cache' });
};

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(current).then((cache) => cache.addAll([page, ...files].map(request))));
});

// A new version waits until the tabs of the old one are closed, so that none loses the files it goes on loading.
self.addEventListener('activate', (event) => {
  const forget = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== current);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

const kept = (path) => caches.match(path, { cacheName: current });

/** Always the newest page; the kept one when nothing, or only a gateway without its server, answers. */
async function open(asked) {
  try {
    const answer = await fetch(asked);
    return answer.status >= 502 ? ((await kept(page)) ?? answer) : answer;
  } catch {
    return (await kept(page)) ?? Response.error();
  }
}

/** A file whose name changes with its content; what isn't in the shell is kept when it is first used. */
async function asset(asked) {
  const known = await kept(asked);
  if (known) return known;
  const answer = await fetch(asked);
  if (answer.ok) {
    const cache = await caches.open(current);
    await cache.put(asked, answer.clone()).catch(() => undefined);
  }
  return answer;
}

async function file(asked) {
  try {
    return await fetch(asked);
  } catch {
    return (await kept(asked)) ?? Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (/^\/(api|oauth2|\.well-known)\//.test(pathname)) return;
  if (mode === 'navigate') event.respondWith(open(event.request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(event.request));
  else if (files.includes(pathname)) event.respondWith(file(event.request));
});
