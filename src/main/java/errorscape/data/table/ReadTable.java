package errorscape.data.table;

import errorscape.data.Dataset;

/// A table that was read without problems.
public record ReadTable(Dataset dataset, TableReport report) {}
