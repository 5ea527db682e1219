import { questionFor, readWall } from './data.js';
import { captionIn, cellFor, picturesOf, slidesOf } from './layout.js';
import { element, figureOf, help } from './parts.js';
import { lang, say } from './texts.js';

const $ = (id) => document.getElementById(id);
const stage = $('stage');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const SECONDS = 8;
const FADE_MS = 700;
/** A slide fades in when its pictures are decoded, or after so long without some of them. */
const PATIENCE_MS = 1500;
/** So many cells are made in one frame: five hundred would hold it up. The very first so many are there to be seen first. */
const AT_ONCE = 25;
/** A cell of the printed version: a tenth of a sheet's width takes so many pixels to print well. Names break there. */
const PRINTED = { pixels: 480, cell: Infinity, name: 0 };
/** Without a hand on the mouse for so long, cursor and buttons are in the way. */
const IDLE_MS = 4000;
const event = decodeURIComponent(location.pathname.split('/')[2] ?? '');
let slides = [];
let wall = null;
/** The box that a slide's people have; the same for all slides, and measured once, since measuring lays out. */
let room = null;
let at = 0;
let turn = 0;
let timer = 0;
let coming = [];

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function cellsOf({ people }) {
  const cells = cellFor(people.length, room, wall.ratioWidth / wall.ratioHeight);
  return { ...cells, pixels: cells.cell * devicePixelRatio };
}

/**
 * Only the slide that is shown, the one that fades out and the one that is being made are in the page: five hundred
 * people cost no more than eighteen. Null where another was asked for in the meantime.
 */
async function build(slide, wanted) {
  const { people, title, part } = slide;
  const made = element('section', '', { className: 'slide' });
  made.setAttribute('aria-label', title + part);
  const grid = element('div', '', { className: 'grid' });
  made.append(element('h2', `${title}${part} · ${say.people(people.length)}`), grid);
  const first = stage.childElementCount === 0;
  stage.append(made);
  // The very first is shown as it comes; those after it when they are whole.
  if (first) made.classList.add('shown');
  room ??= { width: grid.clientWidth, height: grid.clientHeight };
  const cells = cellsOf(slide);
  const { cell, columns, gap, photo, text, name } = cells;
  const rows = Math.ceil(people.length / columns);
  // With all rows from the start no cell moves when others come.
  grid.style.cssText = `--cell:${cell}px;--photo:${photo}px;--text:${text}px;--name:${name}px;--gap:${gap}px;grid-template:repeat(${rows},${photo + text}px) / repeat(${columns},${cell}px)`;
  for (let from = 0; from < people.length && wanted(); from += AT_ONCE) {
    if (from > 0) await (first && from === AT_ONCE ? seen(made) : frame());
    const some = people.slice(from, from + AT_ONCE);
    grid.append(...some.map((entry) => figureOf(entry, captionIn(people.length), cells)));
  }
  if (!first) await seen(made);
  if (wanted()) return made;
  made.remove();
  return null;
}

/** Settles when all pictures that a slide has by now are decoded or given up. */
function decoded(slide) {
  return Promise.all([...slide.querySelectorAll('img')].map((img) => img.decode().catch(() => undefined)));
}

/** The same, but waits not for long. */
const seen = (slide) => Promise.race([decoded(slide), wait(PATIENCE_MS)]);

async function show(index) {
  if (slides.length === 0) return;
  at = (index + slides.length) % slides.length;
  turn += 1;
  const asked = turn;
  $('place').textContent = `${at + 1} / ${slides.length}`;
  const made = await build(slides[at], () => asked === turn);
  if (!made) return;
  for (const old of [...stage.children].filter((one) => one !== made)) {
    old.classList.remove('shown');
    setTimeout(() => old.remove(), still.matches ? 0 : FADE_MS + 100);
  }
  made.classList.add('shown');
  await wait(FADE_MS);
  if (asked === turn) fetchAhead(slides[(at + 1) % slides.length]);
}

function fetchAhead(slide) {
  const { pixels } = cellsOf(slide);
  coming = slide.people.flatMap((entry) => {
    const [src] = picturesOf(entry, pixels);
    return src ? [Object.assign(new Image(), { src })] : [];
  });
}

/** By hand: the next slide then has its whole time. */
function step(by) {
  void show(at + by);
  if (timer) play(true);
}

function play(wanted = timer === 0) {
  clearInterval(timer);
  timer = wanted ? setInterval(onward, SECONDS * 1000) : 0;
  controls();
}

/** After a whole round the wall is read anew: who withdrew is not shown again, and new photos come by themselves. */
function onward() {
  void show(at + 1);
  if (at === 0) void refresh();
}

async function refresh() {
  const read = await readWall(event, lang).catch(() => null);
  if (!read || read.version === wall.version) return;
  take(read);
  await show(0);
  void keepPhotos();
}

function take(read) {
  wall = read;
  slides = slidesOf(wall, say);
  const { name, heldOn, place } = wall.event;
  document.title = `${name} · ${say.wall}`;
  $('title').textContent = name;
  $('subtitle').textContent = [say.wall, heldOn, place].filter(Boolean).join(' · ');
  if (slides.length === 0) message(say.empty);
}

function controls() {
  const buttons = [
    [say.previous, () => step(-1)],
    [timer ? say.pause : say.play, () => play()],
    [say.next, () => step(1)],
    [say.full, full],
    [say.print, paper],
    [say.help, help],
  ];
  $('controls').replaceChildren(
    ...buttons.map(([text, onclick]) => element('button', text, { type: 'button', onclick })),
  );
}

function full() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

/** The printed version; nothing of it is in the page at other times. */
function fillPaper() {
  if (!wall || $('paper').childElementCount > 0) return;
  const tiers = [...new Map(wall.entries.map(({ tier }) => [tier.code, tier])).values()];
  $('paper').style.setProperty('--ratio', `${wall.ratioWidth} / ${wall.ratioHeight}`);
  $('paper').replaceChildren(
    ...tiers.flatMap((tier) => {
      const people = wall.entries.filter((entry) => entry.tier.code === tier.code);
      const grid = element('div', '', { className: 'grid' });
      grid.append(...people.map((entry) => figureOf(entry, 'whole', PRINTED)));
      return [element('h2', `${tier.name} · ${say.people(people.length)}`), grid];
    }),
  );
}

async function paper() {
  fillPaper();
  const loading = [...$('paper').querySelectorAll('img')].filter((img) => !img.complete);
  await Promise.all(
    loading.map((img) => new Promise((resolve) => ['load', 'error'].map((on) => img.addEventListener(on, resolve)))),
  );
  window.print();
}
addEventListener('beforeprint', fillPaper);
addEventListener('afterprint', () => $('paper').replaceChildren());

const KEYS = {
  ArrowLeft: () => step(-1),
  ArrowRight: () => step(1),
  ' ': () => play(),
  f: full,
  p: () => void paper(),
  '?': help,
};

addEventListener('keydown', (pressed) => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const action = KEYS[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key];
  if (!action || !wall || (pressed.key === ' ' && pressed.target instanceof HTMLButtonElement)) return;
  pressed.preventDefault();
  action();
});

let resizing = 0;
addEventListener('resize', () => {
  clearTimeout(resizing);
  resizing = setTimeout(async () => {
    room = null;
    await show(at);
    void keepPhotos();
  }, 150);
});

let idle = 0;
function stirred() {
  document.body.classList.remove('idle');
  clearTimeout(idle);
  idle = setTimeout(() => document.body.classList.add('idle'), IDLE_MS);
}
for (const sign of ['pointermove', 'pointerdown', 'keydown']) addEventListener(sign, stirred, { passive: true });

function message(text) {
  stage.replaceChildren(element('p', text, { className: 'message' }));
}

async function start() {
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-Hans';
  document.title = say.wall;
  navigator.serviceWorker?.register('/wall/worker.js').catch(() => undefined);
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data.event === address) $('kept').textContent = say.kept(data.kept, data.of);
  });
  try {
    take(await readWall(event, lang));
  } catch (error) {
    return message(error instanceof TypeError ? say.offline : error.message);
  }
  if (slides.length === 0) return;
  controls();
  stirred();
  await show(0);
  // Whoever asked for less motion starts the pages themselves.
  play(!still.matches);
  // What is to be seen now comes before what is kept for later.
  await decoded(stage);
  void keepPhotos();
}

const address = `${event}/${lang}`;

/** Tells the worker which photos this screen shows, and what was asked: it fetches the missing ones and drops all others. */
async function keepPhotos() {
  const worker = (await navigator.serviceWorker?.ready)?.active;
  const urls = slides.flatMap((slide) => {
    const { pixels } = cellsOf(slide);
    return slide.people.flatMap((entry) => picturesOf(entry, pixels).slice(0, 1));
  });
  worker?.postMessage({ event: address, urls: [...new Set(urls)], question: questionFor(event, lang) });
}

void start();
