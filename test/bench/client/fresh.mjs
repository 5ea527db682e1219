/**
 * Requests that were never made before.
 */

/**
 * The body of the request with a number: the documents take turns; the search text is made of fragments that every
 * member has, combined anew for every number, so that no variables come twice and every answer holds everyone.
 *
 * @param {{ documents: string[], fragments: string[], newDocuments?: boolean }} recipe `newDocuments` gives each document
 *   a name of its own, so that none was seen before
 * @param {number} number
 * @returns {string}
 */
export function freshBody({ documents, fragments, newDocuments = false }, number) {
  const document = documents[number % documents.length];
  const query = newDocuments ? document.replace(/^query \w+/, `query Unseen${number}`) : document;
  return JSON.stringify({ query, variables: { search: searchText(fragments, number) } });
}

/** The number written in the fragments as digits. */
function searchText(fragments, number) {
  const words = [];
  for (let rest = number; ; rest = Math.floor(rest / fragments.length) - 1) {
    words.push(fragments[rest % fragments.length]);
    if (rest < fragments.length) return words.join(' ');
  }
}
