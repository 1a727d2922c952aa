/** Options of `createMock`: the flags of the command, except that `quiet` is the default here. */
export interface MockOptions {
  /**
   * Makes ids and times repeat exactly for the same sequence of requests.
   *
   * @default random ids and the current time
   */
  readonly seed?: string | number | undefined;
  /**
   * Prints no line per request.
   *
   * @default true
   */
  readonly quiet?: boolean | undefined;
  /**
   * Prints each line as JSON.
   *
   * @default false
   */
  readonly json?: boolean | undefined;
  /**
   * Names of fields that are not checked, for a field that the document has wrong, such as `["aws_access_keys"]`. What
   * stands inside of them is not checked either.
   *
   * @default every field is checked
   */
  readonly unchecked?: readonly string[] | undefined;
  /**
   * A path in front of the API's own, such as `"/api"`.
   *
   * @default no path
   */
  readonly basePath?: string | undefined;
}
