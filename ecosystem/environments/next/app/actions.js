"use server";

import { check } from "./check.js";

export async function act() {
  console.log(await check());
}
