import type { Demo } from "./demo.js";

const NONE: Demo = { cname: "", roomUuid: "", scenePath: "/init" };

/** What the server has to try things with, from the file it serves beside the page; a server for real has nothing. */
export async function readDemo(): Promise<Demo> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}demo.json`);
    return response.ok ? { ...NONE, ...((await response.json()) as Partial<Demo>) } : NONE;
  } catch {
    return NONE;
  }
}
