import { fitOf, picturesOf } from './layout.js';
import { say } from './texts.js';

/** So small a name takes two lines in the room of one; like the styles. */
const TWO_LINES = 0.6;

/** An element with a text and properties. */
export function element(name, text, properties = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  return Object.assign(made, properties);
}

/** One person's picture and caption in a cell; `how`: with the whole caption, the `name`, or `none` of it. */
export function figureOf(entry, how, cells) {
  const { caption } = entry;
  const figure = element('figure');
  figure.append(pictureOf(caption.name, picturesOf(entry, cells.pixels)));
  if (how === 'none') {
    figure.title = caption.name;
    return figure;
  }
  const text = element('figcaption');
  text.append(nameOf(caption.name, cells));
  if (how === 'whole') text.append(...caption.lines.map(lineOf));
  figure.append(text);
  return figure;
}

/** A name in one line, a little smaller if need be; much too long a one in two. */
function nameOf(name, cells) {
  const fit = fitOf(name, cells);
  const made = element('b', name, { className: fit < TWO_LINES ? 'long' : '' });
  if (fit < 1 && fit >= TWO_LINES) made.style.fontSize = `calc(var(--name) * ${fit.toFixed(2)})`;
  return made;
}

/** A line of a caption; where it is too long it breaks between title and group, and its dot stays on the upper line. */
function lineOf(line) {
  const parts = line.split(' · ');
  const made = element('span');
  parts.forEach((part, at) => {
    if (at > 0) made.append(' ');
    made.append(element('i', at < parts.length - 1 ? `${part} ·` : part));
  });
  return made;
}

/** Without network only some sizes are kept: any size is better than none, and the name's beginning better than a hole. */
function pictureOf(name, [best, ...others]) {
  const initial = () => element('div', [...name][0] ?? '', { className: 'none' });
  if (!best) return initial();
  const img = element('img', '', { alt: name, decoding: 'async' });
  img.onerror = () => {
    const other = others.shift();
    if (other) img.src = other;
    else img.replaceWith(initial());
  };
  img.src = best;
  return img;
}

/** Shows or hides the list of keys. */
export function help() {
  const dialog = document.getElementById('help');
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
