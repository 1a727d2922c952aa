import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { adviseSource } from "prequel-import/advise";
import {
  createSourceFormSchema,
  type SourceForm,
  type SourceFormValues,
  type SourceInput,
  sourceDraft,
  visibleFields,
} from "prequel-import/form";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import type { Connected } from "../shared/replies.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { Field } from "./field.tsx";
import { StepHeading } from "./step-heading.tsx";
import { useActions } from "./use-actions.ts";

interface Props {
  readonly vendor: string;
  readonly form: SourceForm;
  readonly onBack: () => void;
  readonly onConnected: (result: Connected) => void;
}

// The page does not know the customer. The server sets the real value.
const fixed = { provider_id: "set by the server" };
const schema = createSourceFormSchema(fixed);

export function ConnectForm({ vendor, form, onBack, onConnected }: Props) {
  const methods = useForm<SourceFormValues, unknown, SourceInput>({
    resolver: standardSchemaResolver(schema),
    defaultValues: { vendor },
    mode: "onTouched",
    // A message that appears on blur moves the inputs below it. The delay keeps this from interrupting a click.
    delayError: 300,
    // The error summary takes the focus instead.
    shouldFocusError: false,
  });
  const values = useWatch({ control: methods.control });
  const fields = visibleFields(form, values, fixed);
  const warnings = adviseSource(sourceDraft(values, fixed));
  const { status, clearStatus, isBusy, test, connect } = useActions({ methods, fields, onConnected });

  return (
    <FormProvider {...methods}>
      <button type="button" className="link back" onClick={onBack}>
        Choose another source
      </button>
      <StepHeading>Connect {form.title}</StepHeading>
      <p className="lead">
        Fields marked <span className="required">*</span> are required.
      </p>
      <form noValidate onChange={clearStatus} onSubmit={connect}>
        <ErrorSummary fields={fields} />
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            warnings={warnings.filter(({ path }) => path.join(".") === field.name)}
          />
        ))}
        <div className="actions">
          <button type="submit" className="primary" aria-disabled={isBusy}>
            Connect
          </button>
          <button type="button" aria-disabled={isBusy} onClick={test}>
            Test connection
          </button>
          <p role="status">{status}</p>
        </div>
      </form>
    </FormProvider>
  );
}
