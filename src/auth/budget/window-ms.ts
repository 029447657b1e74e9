/** The time that limits are counted in: a minute, which begins with the first thing that is counted. */
export const windowMs = 60_000;
