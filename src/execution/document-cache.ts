/**
 * How much may be kept of documents that were parsed, in one cache: the number of documents, and bytes by documentWeight.
 * Who sends documents that all differ fills it, and nothing else.
 */
export const documentCache = { max: 1_000, maxSize: 32 * 1024 * 1024 } as const;
