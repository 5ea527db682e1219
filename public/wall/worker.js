// Keeps one thing: the wall page, the last answer for it and the photos of that answer, so that a projector without
// network goes on. The network is asked first for page and data: who withdrew is gone with the next load, and so is
// their photo, since only the photos of the newest answer are kept.
const SHELL = 'wall-shell-1';
const DATA = 'wall-data-1';
const PHOTOS = 'wall-photos-1';
const FILES = [
  '/wall/wall.css',
  '/wall/wall.js',
  '/wall/data.js',
  '/wall/layout.js',
  '/wall/parts.js',
  '/wall/texts.js',
];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin === location.origin && url.pathname === '/graphql' && request.method === 'POST')
    event.respondWith(answerFor(request));
  else if (request.method === 'GET' && request.destination === 'image') event.respondWith(photo(request));
  else if (request.method === 'GET' && url.pathname.startsWith('/wall/')) event.respondWith(fresh(request, url));
});

async function fresh(request, url) {
  // One page for all walls, whatever the language.
  const key = FILES.includes(url.pathname) ? url.pathname : '/wall/';
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, answer.clone());
    return answer;
  } catch (error) {
    return (await cache.match(key)) ?? Promise.reject(error);
  }
}

const dataKey = ({ variables }) => `/wall/data?${new URLSearchParams(variables)}`;

async function answerFor(request) {
  const key = dataKey(await request.clone().json());
  const cache = await caches.open(DATA);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, answer.clone());
    return answer;
  } catch (error) {
    return (await cache.match(key)) ?? Promise.reject(error);
  }
}

/** The first visit's page and answer came before there was a worker to keep them. */
async function keepFirst(page, question) {
  const [shell, data] = [await caches.open(SHELL), await caches.open(DATA)];
  if (!(await shell.match('/wall/'))) await fresh(new Request(page.url), new URL(page.url));
  if (await data.match(dataKey(JSON.parse(question)))) return;
  const headers = { 'Content-Type': 'application/json' };
  await answerFor(new Request('/graphql', { method: 'POST', headers, body: question }));
}

async function photo(request) {
  return (await (await caches.open(PHOTOS)).match(request.url)) ?? fetch(request);
}

const wanted = new Map();
self.addEventListener('message', (message) => {
  const { event, urls, question } = message.data;
  wanted.set(event, urls);
  message.waitUntil(keepFirst(message.source, question).then(() => keep(message.source, event)));
});

/** As many at once as leave the slides their share of the network. */
const AT_ONCE = 3;

async function keep(page, event) {
  const absolute = (url) => new URL(url, location.href).href;
  const all = new Set([...wanted.values()].flat().map(absolute));
  const cache = await caches.open(PHOTOS);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await Promise.all([...kept].filter((url) => !all.has(url)).map((url) => cache.delete(url)));
  const missing = [...all].filter((url) => !kept.has(url));
  const fetchSome = async () => {
    for (let url = missing.shift(); url; url = missing.shift()) await cache.add(url).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
  const now = new Set((await cache.keys()).map(({ url }) => url));
  const own = wanted.get(event) ?? [];
  page?.postMessage({ event, kept: own.filter((url) => now.has(absolute(url))).length, of: own.length });
}
