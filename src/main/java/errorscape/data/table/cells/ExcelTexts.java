package errorscape.data.table.cells;

import errorscape.file.ZipInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The texts that the cells of a workbook share, read as far as they are asked for: the first rows need only the first
/// of them.
final class ExcelTexts implements AutoCloseable {
    private final Optional<ExcelXml> xml;
    private final List<String> texts = new ArrayList<>();

    ExcelTexts(ZipInput zip) throws IOException {
        xml = ExcelXml.open(zip, "xl/sharedStrings.xml");
    }

    /// @throws IOException if there is none of this number
    String get(int index) throws IOException {
        while (texts.size() <= index) {
            if (xml.isEmpty() || !readNext(xml.get())) {
                throw new IOException("the workbook is damaged: it has no text number " + index + "; save it again");
            }
        }
        return texts.get(index);
    }

    private boolean readNext(ExcelXml from) throws IOException {
        for (@Nullable String element = from.next(); element != null; element = from.next()) {
            if (element.equals("si")) {
                texts.add(rich(from, "si"));
                return true;
            }
        }
        return false;
    }

    /// A text in parts, without the reading aids of Japanese.
    static String rich(ExcelXml xml, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        for (@Nullable String element = xml.within(end); element != null; element = xml.within(end)) {
            if (element.equals("t")) {
                text.append(xml.text());
            } else if (element.equals("rPh")) {
                xml.text();
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (xml.isPresent()) {
            xml.get().close();
        }
    }
}
