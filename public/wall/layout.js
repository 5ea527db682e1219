/** The slides of a wall: everybody at once, then each tier in pages of as many as can be read from afar. */
export function slidesOf({ entries }, { all }) {
  const tiers = [...new Map(entries.map(({ tier }) => [tier.code, tier])).values()];
  const pages = tiers.flatMap((tier) => {
    const people = entries.filter((entry) => entry.tier.code === tier.code);
    const count = Math.ceil(people.length / 18);
    const each = Math.ceil(people.length / count);
    return Array.from({ length: count }, (_, page) => ({
      title: tier.name,
      part: count > 1 ? ` ${page + 1} / ${count}` : '',
      people: people.slice(page * each, (page + 1) * each),
    }));
  });
  return pages.length > 1 ? [{ title: all, part: '', people: entries, whole: true }, ...pages] : pages;
}

/** The height that is left for people on a screen of 1920 × 1080. */
const USUAL_HEIGHT = 900;

/** How large cells can be so that so many of them fill a box: tried for every number of columns. */
export function cellFor(count, { width, height }, ratio) {
  // On a screen of four times as many pixels everything is as large as before.
  const scale = Math.max(1, height / USUAL_HEIGHT);
  let best = { cell: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const gap = (count > 60 ? 6 : 14) * scale;
    const across = Math.floor(Math.min((width - gap * (columns - 1)) / columns, 360 * scale));
    const down = (height - gap * (rows - 1)) / rows;
    // The text does not shrink with the cell for ever, so the cell is sought from the largest down.
    for (let cell = across; cell > best.cell; cell -= 1) {
      const { name, text } = textIn(count, cell, scale);
      const photo = Math.floor(cell / ratio);
      if (photo + text <= down) best = { cell, columns, gap, photo, text, name };
    }
  }
  return best;
}

/** A line's height, to the size of its letters; of the lines below the name, their size to the name's. Like the styles. */
const LINE = 1.42;
const SMALLER = 0.72;

/** Size of the name and height of the caption: the name alone, or with two lines for the title and two for the company. */
function textIn(count, cell, scale) {
  const how = captionIn(count);
  const name = Math.max(9, Math.min(24 * scale, cell * (count > 60 ? 0.15 : 0.105)));
  const lines = { none: 0, name: 1, whole: 1 + 4 * SMALLER }[how];
  return { name, text: lines === 0 ? 0 : Math.ceil(5 + name * LINE * lines) };
}

/** The part of its usual size at which a name is as wide as a cell; letters of Latin script are about half as wide as high. */
export function fitOf(text, { cell, name }) {
  const ems = [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.56 : 1), 0);
  return cell / (ems * name);
}

/** Whether captions fit at all, and with their lines. */
export function captionIn(count) {
  return count > 160 ? 'none' : count > 40 ? 'name' : 'whole';
}

const WIDTHS = [960, 480, 240, 96];

/** The addresses of an entry's picture, best first for so many pixels of the screen; none where it has no picture. */
export function picturesOf(entry, pixels) {
  const known = WIDTHS.flatMap((width) => (entry[`w${width}`] ? [{ width, url: entry[`w${width}`].url }] : []));
  // A little less than asked for cannot be seen from where people sit; too large a picture costs time to decode.
  const enough = known.filter(({ width }) => width >= pixels * 0.85).reverse();
  return [...new Set([...enough, ...known].map(({ url }) => url))];
}
