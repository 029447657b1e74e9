/** Data centres; `gb-lon` is deprecated in favour of `eu` but still listed (contracts/whiteboard.md B3). */
export const regions = ["us-sv", "sg", "in-mum", "eu", "gb-lon", "cn-hz"] as const;
