import { defineConfig } from "vite";

const SERVER = "http://127.0.0.1:4000";

export default defineConfig({
  // Where a server in local mode has the page.
  base: "/gallery/",
  build: {
    outDir: "../../dist/gallery",
    emptyOutDir: true,
    // The page's Content-Security-Policy allows files of its own origin and nothing inside of others.
    assetsInlineLimit: 0,
  },
  // `npm run gallery:dev`: the page from here, everything it asks for from a running server.
  server: {
    proxy: {
      "/gallery/demo.json": SERVER,
      "/graphql": { target: SERVER, ws: true },
    },
  },
});
