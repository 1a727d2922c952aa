/** Options of `createMock`. They match the flags of the command, but `quiet` is on by default. */
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
   * Names of fields that are not checked, such as `["aws_access_keys"]`, for when the document describes a field
   * wrongly. The content of these fields is not checked either.
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
