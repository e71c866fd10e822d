package errorscape.data.table.reading;

import errorscape.data.ClassCoding;
import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.data.PreparedData;
import errorscape.data.Split;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.data.table.TableSource;
import errorscape.fuzz.FuzzedReader;
import errorscape.math.Vectors;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The readers of this package: a person's table of any kind, as it is opened in the window.
public final class PersonsTableReaders {
    private static final List<String> TEXTS = List.of(
            "x1,x2,class\n1,2.5,a\n-0.5,1e-3,b\n3,4,a\n",
            "v;a;label\n0,435;2,87;x\n1.286,5;4;y\n12,5;?;x\n7;8,25;y\n",
            """
            # by hand
            id\tday\tshare\tcolor\ty
            1\t2026-01-31\t12%\tred\t1
            2\t2026-02-01\t7 %\tblue\t0
            3\t2026-02-02\tNA\tred\t1
            4\t2026-02-03\t1 %\tred\t0
            """,
            "5.1 3.5 setosa\n4.9 3.0 setosa\n7.0 3.2 other\n6.4 3.2 \"other\"\n",
            "\uFEFF\"a \"\"b\"\"\",,\"c\nd\"\r\n\"1,234\",,1\r\n\"2,345,678\",,2\r\n9,,3\r\n");
    private static final List<String> DECLARED = List.of(
            """
            @relation iris
            @attribute 'sepal length' numeric
            @attribute class {setosa, 'big one'}
            @data
            5.1,setosa
            ?,setosa
            6.4,'big one'
            """,
            "@RELATION s\n@ATTRIBUTE a NUMERIC\n@ATTRIBUTE c {n,y}\n@DATA\n{0 1.5, 1 y}\n{0 2}\n{}\n{1 y}\n",
            "+1 1:0.5 3:2\n-1 2:1.5\n+1 1:1 2:2 3:3 # a remark\n-1\n");

    private PersonsTableReaders() {}

    public static List<FuzzedReader<?>> all(Path folder) {
        return List.of(
                FuzzedReader.ofFile(
                        "person's table",
                        "TableReading.read TableReading.preview TableRows.read NumberStyle.parse",
                        TEXTS,
                        folder.resolve("person.csv"),
                        PersonsTableReaders::understood,
                        DataException.class),
                FuzzedReader.ofFile(
                        "person's declared table",
                        "ArffRows.declared",
                        DECLARED,
                        folder.resolve("declared.txt"),
                        PersonsTableReaders::understood,
                        DataException.class));
    }

    /// Looks, chooses what is offered, reads, checks and makes ready; what comes of it must hold together.
    private static Dataset understood(Path file) {
        TablePreview preview = TableReading.preview(TableSource.of(file), FormatWishes.NONE);
        TableChoice choice = preview.offer();
        TableReading.remarks(preview, choice);
        Dataset dataset = TableReading.read(preview.source(), choice, ReadingProgress.NONE)
                .dataset();
        TableReport report = TableReading.check(preview.source(), choice, ReadingProgress.NONE);
        if (report.rowsUsed() != dataset.count() || report.problems() > 0) {
            throw new IllegalStateException("read " + dataset.count() + " samples, but checked " + report);
        }
        for (double[] column : dataset.inputs()) {
            if (!Vectors.allFinite(column)) {
                throw new IllegalStateException("not finite: " + Arrays.toString(column));
            }
        }
        TablePreview again = TableReading.preview(preview.source(), FormatWishes.of(preview.format()));
        if (!again.offer().equals(choice)) {
            throw new IllegalStateException("offered " + choice + ", but now " + again.offer());
        }
        PreparedData.of(dataset, Split.of(dataset, 0.25, 1), true, ClassCoding.usual(dataset));
        return dataset;
    }
}
