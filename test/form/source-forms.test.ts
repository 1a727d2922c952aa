import { formIssues, type SourceForm, sourceForms, visibleFields } from "prequel-import/form";
import { expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { authMethods, vendors, vendorTitles } from "../../src/generated/vendors.ts";
import { issueCodes } from "../../src/validate/issue.ts";
import { typed } from "./filled-form.ts";

const forms: [string, SourceForm][] = Object.entries(sourceForms);
const fields = forms.flatMap(([, form]) => form.fields);

test("every vendor has a form, with its title and a label for each method", () => {
  expect(Object.keys(sourceForms)).toEqual(vendors);
  for (const vendor of vendors) {
    const { title, methods } = sourceForms[vendor];
    expect(title).toBe(vendorTitles[vendor]);
    expect(methods.map(({ value }) => value)).toEqual(authMethods[vendor]);
    expect(new Set(methods.map(({ label }) => label)).size).toBe(methods.length);
  }
});

test("the forms are plain data", () => {
  expect(JSON.parse(JSON.stringify(sourceForms))).toEqual(sourceForms);
});

test.each(examples)("$name shows each label once", ({ source }) => {
  const labels = visibleFields(sourceForms[source.vendor], typed(source)).map(({ label }) => label);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});

test("every text input except a secret has a placeholder", () => {
  for (const { name, kind, secret, placeholder } of fields) {
    const isTyped = ["text", "number", "multiline", "secret"].includes(kind);
    expect({ name, hasPlaceholder: placeholder !== undefined }).toEqual({
      name,
      hasPlaceholder: isTyped && !secret,
    });
  }
});

test("every condition names an input of the form, with values that it can have", () => {
  for (const [, form] of forms) {
    for (const { conditions = [] } of form.fields) {
      for (const { name, values } of conditions) {
        const field = form.fields.find((one) => one.name === name);
        const possible = field?.options?.map(({ value }) => value) ?? [true];
        expect(possible).toEqual(expect.arrayContaining([...values]));
      }
    }
  }
});

/** Developer terms, which mean nothing to a customer. */
const developerWords =
  /`|\w\.\w|_|\bnull\b|\bobject\b|\bquotes?\b|leave (it )?out|canary|undefined|JSON\.|\bkey "|\bpath\b/i;

test("no label, help or placeholder contains developer terms", () => {
  // A customer types these names elsewhere.
  const names = /authorized_keys|RSA_PUBLIC_KEY|snowflakecomputing\.com/g;
  for (const { label, help } of fields) {
    expect(label).not.toMatch(developerWords);
    expect(help.replace(names, "")).not.toMatch(developerWords);
    expect(help).toMatch(/^[A-Z].*\.$/);
  }
  for (const { placeholder } of fields) expect(String(placeholder)).not.toMatch(/canary/);
});

test("no message contains developer terms, for any input and any code", () => {
  for (const { path } of fields) {
    for (const code of issueCodes) {
      const [issue] = formIssues({ issues: [{ path, code }] });
      expect(issue?.message).toMatch(/^[A-Z].*\.$/);
      expect(issue?.message).not.toMatch(developerWords);
    }
  }
});
