import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const projectDirectory = fileURLToPath(new URL("../..", import.meta.url));
const unpackScript = `
  import chromium from "@sparticuz/chromium";
  await chromium.executablePath();
`;

/** The Chromium of the npm package, unpacked, and the environment in which it needs nothing of the machine. */
export interface UnpackedChromium {
  readonly executablePath: string;
  readonly environment: Record<string, string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (65 MB, 220 MB unpacked, about 2 s) once per version into
 * `node_modules/.cache`. The package itself unpacks into the temp directory and takes a half-written file there for a
 * finished one; test files start in parallel, so here a private directory is filled and then renamed.
 *
 * @throws when the package is not installed or the disk is full.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const manifest = join(projectDirectory, "node_modules/@sparticuz/chromium/package.json");
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  const cache = join(projectDirectory, "node_modules/.cache");
  const directory = join(cache, `chromium-${version}`);
  if (!(await exists(directory))) {
    await mkdir(cache, { recursive: true });
    const unfinished = await mkdtemp(join(cache, "chromium-"));
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", unpackScript], {
      cwd: projectDirectory,
      // The package brings NSS and Expat but unpacks them only where it believes to be on Lambda.
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" },
    });
    await writeFile(join(unfinished, "fonts.conf"), fontConfiguration(directory));
    try {
      await rename(unfinished, directory);
    } catch (error) {
      await rm(unfinished, { recursive: true });
      // Another test file was faster; its copy is as good as this one.
      if (!(await exists(directory))) throw error;
    }
  }
  return {
    executablePath: join(directory, "chromium"),
    environment: {
      LD_LIBRARY_PATH: join(directory, "al2023/lib"),
      FONTCONFIG_FILE: join(directory, "fonts.conf"),
    },
  };
}

/** Fonts out of npm packages only: pictures look the same on every machine, one without any font included. */
function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(directory, "fonts")}</dir>
  <dir>${join(projectDirectory, "node_modules/dejavu-fonts-ttf/ttf")}</dir>
  <cachedir>${join(directory, "fonts-cache")}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
