package errorscape.data;

/// How large a CSV file may be. A larger one is refused at the first row or column over the limit, without reading the
/// rest.
///
/// @param rows of data, the header not counted
/// @param columns in the file
/// @param cells that are read: rows times chosen columns; each takes 8 bytes of memory
/// @param classes different values of a class column
public record CsvLimits(int rows, int columns, long cells, int classes) {
    public static final CsvLimits DEFAULT = new CsvLimits(200_000, 10_000, 20_000_000, 256);
}
