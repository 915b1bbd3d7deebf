import type { Fuel } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import { numberOf, type Reading } from "./check.js";
import { given, unknownId } from "./facts.js";
import { periodAt } from "./milestones.js";
import type { Path } from "./places.js";

/** Reads every fuel. One whose kind is wrong is left out. */
export function readFuel(reading: Reading, kpis: readonly string[]): Fuel[] {
  return reading.places.keys(["fuel"]).flatMap((id) => readOne(reading, id, kpis) ?? []);
}

function readOne(reading: Reading, id: string, kpis: readonly string[]): Fuel | null {
  const path = ["fuel", id];
  const file = reading.sound.fuel?.[id];
  if (kpis.includes(id)) reading.report(problem("id-taken", { id: text(id) }), reading.places.key(path));
  if (!file?.kind) return null;
  checkKeys(reading, path, file.kind);
  return {
    id,
    name: file.name?.trim() || id,
    unit: file.unit?.trim() || null,
    kind: file.kind,
    tank: readTank(reading, [...path, "tank"]),
    reserve: file.reserve === undefined ? null : numberOf(file.reserve),
    carry: file.carry ?? false,
    drives: kpiAt(reading, [...path, "drives"], file.drives, kpis),
    cadence: file.cadence ?? "monthly",
    decimals: file.decimals ?? null,
  };
}

function checkKeys(reading: Reading, path: Path, kind: Fuel["kind"]): void {
  const strange = kind === "spend" ? ["reserve"] : ["tank", "carry"];
  for (const key of strange) {
    if (!reading.places.spot([...path, key])) continue;
    reading.rejectKey(problem("key-does-not-fit", given({ key, with: `kind: ${kind}` })), [...path, key]);
  }
  if (kind !== "spend" || reading.places.spot([...path, "tank"])) return;
  const example = "tank: { 2027: 12000 }";
  reading.report(
    problem("missing-key", given({ key: "tank", where: path.join("."), example })),
    reading.places.key(path),
  );
}

/** A spend's tanks in order; two of them that share a day leave open which one is drawn from. */
function readTank(reading: Reading, path: Path): Fuel["tank"] {
  if (reading.places.broken(path)) return [];
  const amounts = reading.sound.fuel?.[path[1]!]?.tank ?? {};
  const tanks = reading.places.keys(path).flatMap((key) => {
    const period = periodAt(reading, [...path, key]);
    const amount = amounts[key];
    if (!period || amount === undefined || reading.places.broken([...path, key])) return [];
    if (numberOf(amount) < 0)
      reading.reject(problem("out-of-range", given({ key, low: "0" })), [...path, key]);
    return [{ period, amount: numberOf(amount) }];
  });
  tanks.sort((one, other) => one.period.from - other.period.from || one.period.to - other.period.to);
  tanks.slice(1).forEach(({ period: second }, index) => {
    const first = tanks[index]!.period;
    if (second.from > first.to) return;
    reading.report(
      problem("tanks-overlap", {
        first: { is: "period", period: first },
        second: { is: "period", period: second },
      }),
      reading.places.key([...path, second.key]),
    );
  });
  return tanks;
}

/** The KPI that a value names, or null; one that does not exist is a problem. */
export function kpiAt(
  reading: Reading,
  path: Path,
  id: string | undefined,
  kpis: readonly string[],
): string | null {
  if (id === undefined || kpis.includes(id)) return id ?? null;
  reading.reject(problem("unknown-reference", unknownId(id, kpis)), path);
  return null;
}
