import type { SourceInput } from "prequel-import";

/** Options of `createMock`. They match the flags of the command, but `quiet` is on by default. */
export interface MockOptions {
  /**
   * Makes ids and times repeat exactly for the same sequence of requests with one API key.
   *
   * @default random ids and the current time
   */
  readonly seed?: string | number | undefined;
  /**
   * The sources that each API key has from the beginning, as you would create them.
   *
   * @default none
   */
  readonly sources?: readonly SourceInput[] | undefined;
  /**
   * The scenario of all requests that do not ask for one, such as `"mock-unreachable"`.
   *
   * @default none
   */
  readonly scenario?: string | undefined;
  /**
   * The time before each response, in ms.
   *
   * @default 0
   */
  readonly delay?: number | undefined;
  /**
   * Another OpenAPI document of the API, parsed and without references to other files.
   *
   * @default the document of `prequel-import`
   */
  readonly document?: object | undefined;
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
