import { defineConfig } from "vite";

export default defineConfig({
  // In development, the page comes from Vite and its requests go to the server.
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
