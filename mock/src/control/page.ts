export const page = {
  html: "<!DOCTYPE html><title>Mock</title>",
  headers: { "content-type": "text/html; charset=utf-8" },
};
