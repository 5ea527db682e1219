import { isIP } from 'node:net';

/**
 * Whom an address stands for when attempts are counted: an IPv4 address, or the first 64 bits of an IPv6 address, as
 * whoever has one has all that begin so.
 */
export function networkOf(address: string): string {
  const bare = withoutPort(address.trim().toLowerCase()).replace(/%.*$/, '');
  if (isIP(bare) !== 6) return bare;
  const groups = groupsOf(bare);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** Some proxies write the port along. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): number[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [start, end] = hostname
    .slice(1, -1)
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))));
  const given = [...(start ?? []), ...(end ?? [])];
  return [...(start ?? []), ...Array<number>(8 - given.length).fill(0), ...(end ?? [])];
}
