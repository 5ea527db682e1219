// What the page asks, like any front end: POST /graphql. Each picture in every size: how large it is shown depends on
// the screen and on how many hang beside it.
const QUERY = `query Wall($event: String!, $lang: Lang!) {
  imageWall(event: $event) {
    version withheld ratioWidth ratioHeight
    event { name(lang: $lang) place(lang: $lang) heldOn }
    entries { position caption(lang: $lang) { name lines } tier { code name(lang: $lang) }
      w96: photo(size: THUMBNAIL) { url(format: WEBP) } w240: photo(size: SMALL) { url(format: WEBP) }
      w480: photo(size: MEDIUM) { url(format: WEBP) } w960: photo(size: LARGE) { url(format: WEBP) } }
  }
}`;

/** What is sent to ask for the wall of an event. */
export function questionFor(event, lang) {
  return JSON.stringify({ query: QUERY, variables: { event, lang: lang === 'en' ? 'EN' : 'ZH' } });
}

/** The wall of an event; throws an error with the sentence for the reader. */
export async function readWall(event, lang) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: questionFor(event, lang),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors[0].extensions?.messages?.[lang] ?? errors[0].message);
  return data.imageWall;
}
