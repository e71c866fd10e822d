package errorscape.data.table;

/// A category and how many cells hold it.
public record CategoryCount(String name, long count) {}
