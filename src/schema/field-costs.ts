/**
 * What fields cost that make another service work, in points; every other field costs 1. A screenshot has the
 * service draw a picture and store it, a room or a list of scenes is one read.
 */
export const fieldCosts: Readonly<Record<string, number>> = {
  "Mutation.screenshotScene": 100,
  "Mutation.screenshotSceneDirectory": 500,
  "Query.whiteboardRoom": 10,
  "Query._entities": 10,
  "WhiteboardRoom.scenes": 10,
};
