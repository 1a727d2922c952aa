import { check } from "../check.js";

export async function GET() {
  return new Response(await check());
}
