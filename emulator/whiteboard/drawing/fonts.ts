import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

const require = createRequire(import.meta.url);

const FILES = {
  sans: ["DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique"],
  serif: ["DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Italic", "DejaVuSerif-BoldItalic"],
  mono: ["DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSansMono-Oblique", "DejaVuSansMono-BoldOblique"],
} as const;

/**
 * Family names to draw text with. They are registered from a package under names of our own, so that a
 * picture looks the same on a machine with other fonts or none.
 */
export const fonts: Readonly<Record<keyof typeof FILES, string>> = {
  sans: register("sans"),
  serif: register("serif"),
  mono: register("mono"),
};

function register(family: keyof typeof FILES): string {
  const alias = `Whiteboard ${family}`;
  for (const file of FILES[family]) {
    GlobalFonts.registerFromPath(require.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`), alias);
  }
  return alias;
}
