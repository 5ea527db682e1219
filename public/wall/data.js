// What the page asks, like any front end: POST /graphql.
const QUERY = `query Wall($event: String!, $lang: Lang!) {
  imageWall(event: $event) {
    version withheld ratioWidth ratioHeight
    event { name(lang: $lang) place(lang: $lang) heldOn }
    entries { position caption(lang: $lang) { name lines } tier { code name(lang: $lang) }
      small: photo(size: MEDIUM) { url(format: WEBP) } medium: photo(size: LARGE) { url(format: WEBP) } }
  }
}`;

/** The wall of an event; throws an error with the sentence for the reader. */
export async function readWall(event, lang) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { event, lang: lang === 'en' ? 'EN' : 'ZH' } }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors[0].extensions?.messages?.[lang] ?? errors[0].message);
  return data.imageWall;
}
