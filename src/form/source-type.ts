import { sourceForms } from "../generated/forms.ts";
import { vendors, vendorTitles } from "../generated/vendors.ts";
import type { SourceForm, SourceFormField } from "./source-form.ts";

/** The input that chooses the vendor. The forms of the vendors do not have it. */
export const sourceType: SourceFormField = {
  path: ["vendor"],
  name: "vendor",
  label: "Source type",
  help: "The kind of source to connect.",
  kind: "select",
  required: true,
  secret: false,
  options: vendors.map((value) => ({ value, label: vendorTitles[value] })),
};

/** The form before a vendor is chosen: the source type and the inputs that every form has. */
export const vendorChoice: SourceForm = {
  title: "",
  methods: [],
  fields: [sourceType, ...sourceForms[vendors[0]].fields.filter(({ path }) => path.length === 1)],
};
