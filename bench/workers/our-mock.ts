/** This project's mock over HTTP. */
import { createMock } from "prequel-import-mock";

console.log(await createMock().listen());
