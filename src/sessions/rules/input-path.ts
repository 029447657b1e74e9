/** Where a caller wrote a value, from the argument down, for example `["input", "subscribeVideoUids", 2]`. */
export type InputPath = readonly (string | number)[];
