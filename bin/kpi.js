#!/usr/bin/env node
// CommonJS: Node starts it sooner than a module (docs/decisions).
require("../dist/kpi.cjs");
