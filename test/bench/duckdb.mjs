// What holds of a log, as DuckDB finds it: for each date and KPI the value that was logged last.
// Not among the packages that npm ci installs: its lock file would lack some platforms. For this bench alone:
// npm install --no-save @duckdb/node-api
const name = "@duckdb/node-api";
const { DuckDBInstance } = await import(name);

const instance = await DuckDBInstance.create();
const connection = await instance.connect();
const result = await connection.runAndReadAll(
  "SELECT kpi, date, arg_max(value, logged) FROM read_csv('measurements.csv') GROUP BY kpi, date ORDER BY kpi, date",
);
console.log(result.currentRowCount);
