import { act } from "./actions.js";
import { check } from "./check.js";

export const dynamic = "force-dynamic";

export default async function Page() {
  console.log(await check());
  return (
    <form action={act}>
      <button type="submit">Check</button>
    </form>
  );
}
