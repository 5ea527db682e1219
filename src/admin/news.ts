/** Where Strapi's panel remembers that its banner about the media library was closed; the installation's id follows. */
const KEY = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:';

/**
 * Strapi's banner about its own new media library stands over every page until each user closes it: it counts as read.
 * It is only shown to whoever has signed in, which takes longer than asking for the installation's id.
 */
export async function takeNewsAsRead(): Promise<void> {
  try {
    const { backendURL = '' } = window.strapi as { backendURL?: string };
    const answer = await fetch(`${backendURL}/admin/init`);
    const { data } = (await answer.json()) as { data?: { uuid?: string } };
    localStorage.setItem(KEY + String(data?.uuid), 'true');
  } catch {
    // The banner can be closed by hand.
  }
}
