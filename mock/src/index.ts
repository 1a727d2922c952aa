export { createMock, type Mock } from "./mock.ts";
