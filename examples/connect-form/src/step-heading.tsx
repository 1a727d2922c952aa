import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a step. It takes the focus, so that keyboard users and screen readers start there. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
