package errorscape.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import errorscape.file.FileException;
import errorscape.file.FileInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Reads data sets from CSV files: UTF-8, the first line names the columns, every other line is a sample. Cells are
/// separated by commas, or by semicolons or tabs if the header is. Empty lines are skipped. Columns that are not chosen
/// are not looked at.
///
/// Inputs are finite numbers with a decimal point. One target column makes classes if its first value is a text, or if
/// it holds whole numbers and is named "class" or "label" (in any case); classes are sorted, numerically if they are
/// numbers. Otherwise the targets are numbers, for a regression; several target columns are always numbers.
///
/// Everything that is wrong with a file is a [DataException].
public final class CsvDatasetReader {
    /// In characters; a quote that is opened and never closed makes one field of all that follows.
    private static final int LONGEST_FIELD = 1 << 20;

    /// Much more than the cells within the limits take; keeps what has no end from being read for ever.
    private static final long MOST_BYTES = 1L << 30;

    private CsvDatasetReader() {}

    /// Reads a file within the default limits. The data set is named after the file.
    public static Dataset read(Path file, CsvColumns columns) {
        return read(file, columns, CsvLimits.DEFAULT);
    }

    /// Reads a file.
    public static Dataset read(Path file, CsvColumns columns, CsvLimits limits) {
        return open(file, (reader, name) -> read(reader, name, columns, limits));
    }

    /// Reads a text.
    ///
    /// @param file what messages call it; the data set's name is this without `.csv`
    /// @param reader closed afterwards
    static Dataset read(Reader reader, String file, CsvColumns columns, CsvLimits limits)
            throws CharacterCodingException {
        return parse(reader, file, (header, records) -> {
            CsvTable table = new CsvTable(file, header, columns, limits);
            while (records.hasNext()) {
                table.add(records.next());
            }
            return table.dataset();
        });
    }

    /// The names of a file's columns, so that inputs and targets can be chosen.
    public static List<String> columnNames(Path file) {
        return open(
                file,
                (reader, name) -> parse(
                        reader, name, (header, records) -> CsvTable.columnNames(name, header, CsvLimits.DEFAULT)));
    }

    private interface Opened<T> {
        T with(Reader reader, String name) throws CharacterCodingException;
    }

    private static <T> T open(Path file, Opened<T> action) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        try (InputStream stream = FileInput.open(file, MOST_BYTES, "a CSV file")) {
            return action.with(new InputStreamReader(stream, Utf8.strictDecoder()), name);
        } catch (CharacterCodingException e) {
            throw new DataException(
                    name + ", line " + Utf8.malformedLine(file, MOST_BYTES)
                            + ": the text is not UTF-8; save the file as CSV in UTF-8",
                    e);
        } catch (FileException e) {
            throw new DataException(name + ": " + e.reason(), e);
        } catch (IOException e) {
            throw new DataException(name + ": the file cannot be read: " + e.getMessage(), e);
        }
    }

    private interface Parsed<T> {
        T with(CsvRecord header, Iterator<CsvRecord> records);
    }

    private static <T> T parse(Reader reader, String file, Parsed<T> action) throws CharacterCodingException {
        try (BufferedReader text = new BufferedReader(reader)) {
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(CsvSeparator.detect(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(text);
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new DataException(
                        file + ": the file is empty; it needs a line with the names of the columns, then the samples");
            }
            return action.with(records.next(), records);
        } catch (CsvParseException e) {
            throw new DataException(file + ": " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            if (e.getCause() instanceof FileException unreadable) {
                throw new DataException(file + ": " + unreadable.reason(), e);
            }
            throw new DataException(file + ": the file cannot be read: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw e;
        } catch (FileException e) {
            throw new DataException(file + ": " + e.reason(), e);
        } catch (IOException e) {
            throw new DataException(file + ": the file cannot be read: " + e.getMessage(), e);
        }
    }
}
