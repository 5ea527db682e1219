import { readWall } from './data.js';
import { captionIn, cellFor, slidesOf } from './layout.js';
import { lang, say } from './texts.js';

const $ = (id) => document.getElementById(id);
const stage = $('stage');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const SECONDS = 8;
const event = decodeURIComponent(location.pathname.split('/')[2] ?? '');
let slides = [];
let wall = null;
let at = 0;
let timer = 0;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  return Object.assign(made, attributes);
}

function figureOf({ caption, small, medium }, how, eager) {
  const figure = element('figure');
  const photo = how === 'none' ? small : (medium ?? small);
  figure.append(
    photo
      ? element('img', '', { src: photo.url, alt: caption.name, decoding: 'async', loading: eager ? 'eager' : 'lazy' })
      : element('div', [...caption.name][0] ?? '', { className: 'none' }),
  );
  if (how !== 'none') {
    const text = element('figcaption');
    text.append(element('b', caption.name));
    if (how === 'whole') text.append(...caption.lines.map((line) => element('span', line)));
    figure.append(text);
  } else figure.title = caption.name;
  return figure;
}

// Only the slide that is shown, and the one that fades out, are in the page: five hundred people cost no more than eighteen.
function build(slide) {
  const { people, title, part } = slide;
  const made = element('section', '', { className: 'slide' });
  made.setAttribute('aria-label', title + part);
  const head = element('h2', `${title}${part} · ${say.people(people.length)}`);
  const grid = element('div', '', { className: 'grid' });
  made.append(head, grid);
  stage.append(made);
  const { cell, columns, gap, photo, text, name } = cellFor(
    people.length,
    { width: grid.clientWidth, height: grid.clientHeight },
    wall.ratioWidth / wall.ratioHeight,
  );
  grid.style.cssText = `--cell:${cell}px;--photo:${photo}px;--text:${text}px;--name:${name}px;--gap:${gap}px;grid-template-columns:repeat(${columns},${cell}px)`;
  grid.append(...people.map((entry) => figureOf(entry, captionIn(people.length), true)));
  return made;
}

function show(index) {
  if (slides.length === 0) return;
  at = (index + slides.length) % slides.length;
  const old = [...stage.children];
  const made = build(slides[at]);
  // The browser must have seen it without the class, or nothing fades.
  made.getBoundingClientRect();
  made.classList.add('shown');
  for (const slide of old) {
    slide.classList.remove('shown');
    setTimeout(() => slide.remove(), still.matches ? 0 : 800);
  }
  $('place').textContent = `${at + 1} / ${slides.length}`;
  const coming = slides[(at + 1) % slides.length];
  for (const { medium, small } of coming.whole ? [] : coming.people) new Image().src = (medium ?? small)?.url ?? '';
}

function play(wanted = timer === 0) {
  clearInterval(timer);
  timer = wanted ? setInterval(() => show(at + 1), SECONDS * 1000) : 0;
  controls();
}

function controls() {
  const buttons = [
    [say.previous, () => show(at - 1)],
    [timer ? say.pause : say.play, () => play()],
    [say.next, () => show(at + 1)],
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

async function paper() {
  const tiers = [...new Map(wall.entries.map(({ tier }) => [tier.code, tier])).values()];
  $('paper').style.setProperty('--ratio', `${wall.ratioWidth} / ${wall.ratioHeight}`);
  $('paper').replaceChildren(
    ...tiers.flatMap((tier) => {
      const people = wall.entries.filter((entry) => entry.tier.code === tier.code);
      const grid = element('div', '', { className: 'grid' });
      grid.append(...people.map((entry) => figureOf(entry, 'whole', true)));
      return [element('h2', `${tier.name} · ${say.people(people.length)}`), grid];
    }),
  );
  await Promise.all([...$('paper').querySelectorAll('img')].map((img) => img.decode().catch(() => undefined)));
  window.print();
}

function help() {
  const dialog = $('help');
  if (dialog.open) return dialog.close();
  const lines = say.keys.map(([key, what]) => {
    const line = element('p');
    line.append(element('kbd', key), ` ${what}`);
    return line;
  });
  const close = element('button', say.close, { type: 'button', onclick: () => dialog.close() });
  dialog.replaceChildren(element('h2', say.help), ...lines, close);
  dialog.showModal();
}

const KEYS = {
  ArrowLeft: () => show(at - 1),
  ArrowRight: () => show(at + 1),
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
  resizing = setTimeout(() => show(at), 150);
});

function message(text) {
  stage.replaceChildren(element('p', text, { className: 'message' }));
}

async function start() {
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-Hans';
  document.title = say.wall;
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/wall/worker.js').catch(() => undefined);
  try {
    wall = await readWall(event, lang);
  } catch (error) {
    return message(error instanceof TypeError ? say.offline : error.message);
  }
  const { name, heldOn, place } = wall.event;
  document.title = `${name} · ${say.wall}`;
  $('title').textContent = name;
  $('subtitle').textContent = [say.wall, heldOn, place].filter(Boolean).join(' · ');
  slides = slidesOf(wall, say);
  if (slides.length === 0) return message(say.empty);
  controls();
  show(0);
  // Whoever asked for less motion starts the pages themselves.
  play(!still.matches);
  keepPhotos();
}

/** Tells the worker which photos the wall has now: it fetches the missing ones and drops all others. */
async function keepPhotos() {
  const worker = (await navigator.serviceWorker?.ready)?.active;
  const urls = wall.entries.flatMap(({ small, medium }) => [small?.url, medium?.url]).filter(Boolean);
  worker?.postMessage({ event: `${event}/${lang}`, urls: [...new Set(urls)] });
}

void start();
