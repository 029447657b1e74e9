import type { Room } from "./room.js";

/**
 * One page of the rooms of a region, oldest first (contracts/whiteboard.md B6).
 *
 * @param options.beginUUID first room of the page; an unknown one gives an empty page
 * @param options.inclusive whether that room is on the page itself
 * @param options.limit 1..1000
 */
export function pageOfRooms(
  rooms: readonly Room[],
  options: { readonly beginUUID?: string | undefined; readonly inclusive: boolean; readonly limit: number },
): Room[] {
  if (options.beginUUID === undefined) return rooms.slice(0, options.limit);
  const found = rooms.findIndex((room) => room.uuid === options.beginUUID);
  if (found === -1) return [];
  const begin = options.inclusive ? found : found + 1;
  return rooms.slice(begin, begin + options.limit);
}
