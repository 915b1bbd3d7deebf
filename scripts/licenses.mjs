import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The licence texts of every package of which something is in the bundles.
 * @param {readonly string[]} inputs the files that the bundler read, from the repository's root
 * @returns {string}
 */
export function thirdPartyLicenses(inputs) {
  const folders = new Set(inputs.filter((file) => file.includes("node_modules/")).map(packageFolder));
  const chapters = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    if (texts.length === 0) throw new Error(`${name} ships no licence text`);
    const body = texts.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
    return `${name} ${version} (${license})\n\n${body}\n`;
  });
  return `kpi contains code of these packages.\n\n${chapters.join(`\n${"-".repeat(78)}\n\n`)}`;
}

/** @param {string} file */
function packageFolder(file) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(`${dirname(file)}/`);
  if (!match?.[1]) throw new Error(`${file} is in no package`);
  return match[1];
}
