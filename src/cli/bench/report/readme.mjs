export function writeReadme() {
  return [];
}
