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

/** How large cells can be so that so many of them fill a box: tried for every number of columns. */
export function cellFor(count, { width, height }, ratio) {
  let best = { cell: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const gap = count > 60 ? 6 : 14;
    const across = (width - gap * (columns - 1)) / columns;
    const down = (height - gap * (rows - 1)) / rows;
    const withText = down / (1 / ratio + textShare(count));
    const cell = Math.floor(Math.min(across, withText, 360));
    if (cell > best.cell) best = { cell, columns, gap };
  }
  const name = Math.max(9, Math.min(24, best.cell * (count > 60 ? 0.15 : 0.105)));
  return { ...best, photo: Math.floor(best.cell / ratio), text: Math.floor(best.cell * textShare(count)), name };
}

/** Room for the caption, as a share of a cell's width: only the name where there are many. */
function textShare(count) {
  return count > 160 ? 0 : count > 40 ? 0.28 : 0.44;
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
