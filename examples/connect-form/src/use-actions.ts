import type { SourceFormField, SourceFormValues, SourceInput } from "prequel-import/form";
import { type BaseSyntheticEvent, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Connected, Problem, Tested } from "../shared/replies.ts";
import { post } from "./requests.ts";

interface Options {
  readonly methods: UseFormReturn<SourceFormValues, unknown, SourceInput>;
  /** The visible fields. */
  readonly fields: readonly SourceFormField[];
  readonly onConnected: (result: Connected) => void;
}

/** The two actions of the form, and their status for the person who is waiting. */
export function useActions({ methods, fields, onConnected }: Options) {
  const { formState, handleSubmit, setError } = methods;
  const [status, setStatus] = useState("");

  function action<Reply>(busyStatus: string, path: string, onReply: (reply: Reply) => void) {
    return handleSubmit(async (source) => {
      setStatus(busyStatus);
      const { reply, problem } = await post<Reply>(path, source);
      setStatus("");
      if (reply) onReply(reply);
      if (problem) showProblem(problem);
    });
  }
  const test = action<Tested>("Testing the connection…", "/api/sources/test", ({ message }) =>
    setStatus(message),
  );
  const connect = action("Connecting…", "/api/sources", onConnected);

  function showProblem(problem: Problem): void {
    const issues = "issues" in problem ? problem.issues : [{ name: "root", message: problem.message }];
    for (const { name, message } of issues) {
      const isVisible = fields.some((field) => field.name === name);
      setError(isVisible ? name : "root", { message });
    }
  }

  const isBusy = formState.isSubmitting;
  const ignore = async (event?: BaseSyntheticEvent) => event?.preventDefault();
  return {
    status,
    clearStatus: () => setStatus(""),
    isBusy,
    // A second click is ignored. The buttons stay enabled, because a disabled button loses the focus.
    test: isBusy ? ignore : test,
    connect: isBusy ? ignore : connect,
  };
}
