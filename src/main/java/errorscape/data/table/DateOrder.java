package errorscape.data.table;

/// How dates such as 03/04/2026 are meant; those that begin with a year, or have points or names of months, say it
/// themselves.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
