import { serviceSchema } from "../whiteboard/service-schema.js";

/** What to change in the console configuration of a region; what is left out stays. */
export const serviceOrderSchema = serviceSchema
  .extend({ storage: serviceSchema.shape.storage.partial() })
  .partial();
