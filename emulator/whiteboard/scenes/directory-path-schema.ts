import { z } from "zod";
import { isDirectoryPath } from "./is-directory-path.js";

/** The path of a scene or of a directory of scenes, as requests give it. */
export const directoryPathSchema = z
  .string()
  .refine(
    isDirectoryPath,
    "must be a path that starts with /, does not end with one, and has no empty part, . or .. in it",
  );
