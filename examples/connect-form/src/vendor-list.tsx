import { type SourceForm, sourceForms } from "prequel-import/form";
import { StepHeading } from "./step-heading.tsx";

interface Props {
  readonly onChoose: (vendor: string, form: SourceForm) => void;
}

export function VendorList({ onChoose }: Props) {
  return (
    <>
      <StepHeading>Connect a data source</StepHeading>
      <p className="lead">Where is your data?</p>
      <ul className="vendors">
        {Object.entries(sourceForms).map(([vendor, form]) => (
          <li key={vendor}>
            <button type="button" className="vendor" onClick={() => onChoose(vendor, form)}>
              {form.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
