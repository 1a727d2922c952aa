/** A remark about a value that is valid but likely a mistake, with what would correct it. */
export interface Advice {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly changes?: readonly {
    readonly path: readonly string[];
    readonly value: string | number | boolean;
  }[];
}

/** To be replaced by `adviseSource` of `prequel-import/advise`. */
export function adviseSource(_values: unknown): readonly Advice[] {
  return [];
}
