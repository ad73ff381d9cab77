import { prepare } from "../../bin/prepare.ts";

// After `prepare`: what the commands import is in part made by it.
prepare({ pages: false });
const { makeProgram } = await import("./make-program.ts");
await makeProgram().parseAsync();
