#!/usr/bin/env node
// CommonJS: Node starts it sooner than a module (docs/decisions/bundle.md).
require("./load.js").load("kpi.cjs");
