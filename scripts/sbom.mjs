import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const GENERATOR = "node_modules/@cyclonedx/cyclonedx-esbuild/bin/cyclonedx-esbuild-cli.js";

/**
 * Writes the bill of materials (CycloneDX 1.6, JSON) of every package of which something is in the bundles: the same
 * bundles give the same file.
 * @param {import("esbuild").Metafile} metafile of all bundles
 * @param {string} file where it is written
 */
export function writeBillOfMaterials(metafile, file) {
  const folder = mkdtempSync(join(tmpdir(), "kpi-sbom-"));
  try {
    const meta = join(folder, "meta.json");
    writeFileSync(meta, JSON.stringify(metafile));
    const options = ["--spec-version", "1.6", "--output-reproducible", "--validate", "--output-file", file];
    const { status, stderr } = spawnSync(process.execPath, [GENERATOR, ...options, meta], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the bill of materials could not be written\n${stderr}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
