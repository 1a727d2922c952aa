import type { Connected } from "../shared/replies.ts";
import { StepHeading } from "./step-heading.tsx";

interface Props {
  readonly title: string;
  readonly result: Connected;
  readonly onStartOver: () => void;
}

export function ConnectedScreen({ title, result, onStartOver }: Props) {
  const { heading, text } = wordsFor(result);
  return (
    <>
      <StepHeading>{heading}</StepHeading>
      <dl className="connected">
        <dt>Name</dt>
        <dd>{result.name}</dd>
        <dt>Source</dt>
        <dd>{title}</dd>
      </dl>
      <p>{text}</p>
      <button type="button" onClick={onStartOver}>
        Connect another source
      </button>
    </>
  );
}

function wordsFor({ created, reachable }: Connected): { heading: string; text: string } {
  if (!created) {
    return {
      heading: "This connection already exists",
      text: "We did not change it. To add another connection, choose a different name.",
    };
  }
  if (!reachable) {
    return {
      heading: "Saved, but not reachable yet",
      text: "We could not reach your data. Check that the source is running and allows us to connect.",
    };
  }
  return { heading: "Connected", text: "We can reach your data." };
}
