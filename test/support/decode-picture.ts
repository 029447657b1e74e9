import { createCanvas, loadImage } from "@napi-rs/canvas";

/** The pixels of a picture in any format Skia reads; throws when the bytes are none. */
export async function decodePicture(
  bytes: Uint8Array,
): Promise<{ readonly rgba: Uint8ClampedArray; readonly width: number; readonly height: number }> {
  const image = await loadImage(Buffer.from(bytes));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { rgba: context.getImageData(0, 0, width, height).data, width, height };
}
