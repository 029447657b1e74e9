/** The whiteboard data centres as the service spells them (contracts/whiteboard.md B3). */
export const whiteboardRegionCodes = ["us-sv", "sg", "in-mum", "eu", "cn-hz"] as const;

export type WhiteboardRegionCode = (typeof whiteboardRegionCodes)[number];
