// What holds of a log, as DuckDB finds it: for each date and KPI the value that was logged last.
import { DuckDBInstance } from "@duckdb/node-api";

const instance = await DuckDBInstance.create();
const connection = await instance.connect();
const result = await connection.runAndReadAll(
  "SELECT kpi, date, arg_max(value, logged) FROM read_csv('measurements.csv') GROUP BY kpi, date ORDER BY kpi, date",
);
console.log(result.currentRowCount);
