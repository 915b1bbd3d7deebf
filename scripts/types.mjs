import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

/**
 * Writes the types of what a module exports, and of what these speak of, to one file.
 * @param {string} door the module, in TypeScript
 * @param {string} file where they are written
 */
export async function writeTypes(door, file) {
  const bundle = await rollup({
    input: door,
    plugins: [dts()],
    onLog(level, { message }) {
      if (level === "warn") throw new Error(message);
    },
  });
  await bundle.write({ file, format: "es" });
}
