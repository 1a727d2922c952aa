import type { SourceInput } from "prequel-import/form";
import type { Problem } from "../shared/replies.ts";

/** The reply to a request, or the problem to show. */
interface Result<Reply> {
  readonly reply?: Reply;
  readonly problem?: Problem;
}

/** Sends a source to a path of the server. */
export async function post<Reply>(path: string, source: SourceInput): Promise<Result<Reply>> {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(source) });
    const body = await response.json();
    return response.ok ? { reply: body } : { problem: body };
  } catch {
    // The network failed, or the response did not come from the server.
    return {
      problem: { message: "We got no response. Check your network and try again: nothing is created twice." },
    };
  }
}
