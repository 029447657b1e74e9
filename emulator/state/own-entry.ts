/** The entry of a record under a name that came from outside; undefined for names every object answers to, like `constructor`. */
export function ownEntry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
