package errorscape.data.table;

/// What kind of file a table lies in.
public enum FileKind {
    /// Cells separated by a sign, as CSV, or by blanks.
    TEXT,
    /// A workbook of Excel, LibreOffice or Google Sheets, `.xlsx`.
    EXCEL,
    /// Weka's format: the columns are declared.
    ARFF,
    /// `label index:value ...`, where zeros are left out.
    LIBSVM
}
