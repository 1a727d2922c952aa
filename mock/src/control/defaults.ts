import { errorResponse, jsonResponse, type MockResponse } from "../http-messages.ts";
import { isPlainObject, parsedJson } from "../json.ts";
import { SetupError } from "../setup-error.ts";
import { checkedDefaults } from "../world/defaults.ts";
import type { ControlCall } from "./control.ts";

export function showDefaults({ worlds, keyId }: ControlCall): MockResponse {
  return jsonResponse(200, worlds.defaultsOf(keyId).value);
}

export function restoreDefaults(call: ControlCall): MockResponse {
  call.worlds.setDefaults(call.keyId);
  return showDefaults(call);
}

/** Replaces the defaults with those in the body, such as `{"scenario": "mock-conflict", "times": 1, "delay": 300}`. */
export function changeDefaults(call: ControlCall): MockResponse {
  const given = parsedJson(call.body ?? "");
  if (!isPlainObject(given)) return errorResponse(400, "The body must be a JSON object, such as {}.");
  try {
    call.worlds.setDefaults(call.keyId, checkedDefaults(given));
  } catch (error) {
    if (error instanceof SetupError) return errorResponse(422, error.message);
    throw error;
  }
  return showDefaults(call);
}
