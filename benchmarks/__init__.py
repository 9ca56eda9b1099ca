"""Every figure that README and docs claim, measured side by side in one run: `make benchmarks`."""
