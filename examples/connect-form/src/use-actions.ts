import type { SourceFormField, SourceFormValues, SourceInput } from "prequel-import/form";
import { type BaseSyntheticEvent, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Connected, Problem } from "../shared/replies.ts";
import { ensureSource, testSource } from "./requests.ts";

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

  const test = handleSubmit(async (source) => {
    setStatus("Testing the connection…");
    const { reply, problem } = await testSource(source);
    setStatus(reply?.message ?? "");
    if (problem) showProblem(problem);
  });

  const connect = handleSubmit(async (source) => {
    setStatus("Connecting…");
    const { reply, problem } = await ensureSource(source);
    setStatus("");
    if (reply) onConnected(reply);
    if (problem) showProblem(problem);
  });

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
