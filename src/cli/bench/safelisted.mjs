/** @returns {string | null} */
export function safelisted() {
  return null;
}
