import type { Column } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { valueAt } from "../json.ts";
import type { SourceFields } from "./stored-source.ts";

const { responses } = document.paths["/import/sources/{id}/get-schema"].post;

/** The columns of a table, from the document's example. */
const tableColumns = responses[200].content["application/json"].examples.columns.value.data.schema;

/** The columns of files. Text files have no types, and any of their values may be absent. */
const fileColumns: readonly Column[] = ["order_id", "placed_at", "amount"].map((name, index) => ({
  name,
  raw_type: "text",
  prequel_type: "string",
  ordinal_position: index + 1,
  is_nullable: true,
}));

/** The fields that only the configurations of databases and warehouses have. */
const databaseFields = ["database", "project_id"];

/** The same columns for every table, query and pattern of a source. */
export function columnsOf(source: SourceFields): readonly Column[] {
  const vendor = String(source.vendor);
  const isDatabase = databaseFields.some((field) => valueAt(source, [vendor, field]) !== undefined);
  return isDatabase ? tableColumns : fileColumns;
}
