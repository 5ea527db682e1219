/** Waits, as a site would, until something is so; gives the last answer, right or not. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (wanted(answer) || tries > 2400) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
