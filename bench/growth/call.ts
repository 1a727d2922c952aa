import { createClient } from "prequel-import";

/** One call, for the compiler only. */
export const source = await createClient({ apiKey: "canary-key" }).sources.create({
  vendor: "postgres",
  name: "Acme production",
  provider_id: "acme",
  postgres: {
    host: "db.acme.example.com",
    port: 5432,
    database: "app",
    auth_method: "password_auth",
    password_auth: { username: "reader", password: "canary-password" },
  },
});
