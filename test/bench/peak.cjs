// node --require peak.cjs …: says on stderr, at its end, how much memory the process held at most, in megabytes.
process.on("exit", () =>
  process.stderr.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`),
);
