package errorscape.data.table.cells;

import errorscape.file.FileException;
import errorscape.file.ZipInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of a workbook as a stream of its elements. Documents that name others are not followed.
final class ExcelXml implements AutoCloseable {
    /// Of one part, unpacked: a sheet of a million rows and many columns.
    private static final long MOST_BYTES = 4L << 30;

    private final XMLStreamReader xml;
    private final InputStream stream;

    private ExcelXml(InputStream stream) throws XMLStreamException {
        // The JDK's own, whatever else the class path brings.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml = factory.createXMLStreamReader(stream);
        this.stream = stream;
    }

    /// Opens a part; empty if the workbook has none of that name.
    static Optional<ExcelXml> open(ZipInput zip, String part) throws IOException {
        Optional<InputStream> stream = zip.entry(part, MOST_BYTES);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExcelXml(stream.get()));
        } catch (XMLStreamException | RuntimeException e) {
            stream.get().close();
            throw damaged(e);
        }
    }

    /// Goes on to the next element that begins.
    ///
    /// @return its name without prefix; null at the end
    @Nullable
    String next() throws IOException {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
    }

    /// Goes on to the next element that begins, or to the end of the named one.
    ///
    /// @return null at that end
    @Nullable
    String within(String element) throws IOException {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT
                            && xml.getLocalName().equals(element))) {
                return null;
            }
        }
    }

    /// The text up to the end of the element that has just begun.
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
            if (text.length() > Lines.LONGEST) {
                throw new IOException("a cell has more than 4 million characters");
            }
        }
        return text.toString();
    }

    /// An attribute of the element that has just begun, by its name without prefix; empty if it is not there.
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// As [#attribute], of whole numbers.
    ///
    /// @return the fallback if there is none
    int number(String name, int fallback) {
        try {
            return Integer.parseInt(attribute(name));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    private int event() throws IOException {
        try {
            return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof XMLStreamException nested && nested.getNestedException() instanceof FileException ours) {
                throw ours;
            }
            throw damaged(e);
        }
    }

    private static IOException damaged(Exception e) {
        return new IOException("a part of the workbook is damaged; save it again", e);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
