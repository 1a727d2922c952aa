import type { SourceForm } from "prequel-import/form";
import { useState } from "react";
import type { Connected } from "../shared/replies.ts";
import { ConnectForm } from "./connect-form.tsx";
import { ConnectedScreen } from "./connected-screen.tsx";
import { VendorList } from "./vendor-list.tsx";

type Step =
  | { readonly is: "choose" }
  | { readonly is: "fill-in"; readonly vendor: string; readonly form: SourceForm }
  | { readonly is: "connected"; readonly title: string; readonly result: Connected };

/** The three steps: choose a vendor, fill in its form, see the result. */
export function App() {
  const [step, setStep] = useState<Step>({ is: "choose" });
  const startOver = () => setStep({ is: "choose" });

  if (step.is === "choose") {
    return <VendorList onChoose={(vendor, form) => setStep({ is: "fill-in", vendor, form })} />;
  }
  if (step.is === "connected") {
    return <ConnectedScreen title={step.title} result={step.result} onStartOver={startOver} />;
  }
  const { vendor, form } = step;
  return (
    <ConnectForm
      vendor={vendor}
      form={form}
      onBack={startOver}
      onConnected={(result) => setStep({ is: "connected", title: form.title, result })}
    />
  );
}
