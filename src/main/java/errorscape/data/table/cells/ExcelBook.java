package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.file.ZipInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a workbook says of its sheets and of how numbers are shown, which is how dates are told from numbers.
///
/// @param parts the parts of the sheets by their names, in the order of the tabs; hidden ones last
/// @param dates which styles show a date
/// @param from1904 whether days are counted from 1904-01-01
record ExcelBook(Map<String, String> parts, List<Boolean> dates, boolean from1904) {
    /// Formats built into Excel that show dates or times.
    private static final Pattern BUILT_IN = Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*+\"|\\\\.|_.|\\[[^]]*+]");

    static ExcelBook read(ZipInput zip, String file) throws IOException {
        Map<String, String> targets = relations(zip);
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, String> hidden = new LinkedHashMap<>();
        boolean from1904 = false;
        Optional<ExcelXml> opened = ExcelXml.open(zip, "xl/workbook.xml");
        if (opened.isEmpty()) {
            throw new DataException(
                    file + ": this is a zip archive, not a workbook; unpack it and choose a file in it");
        }
        try (ExcelXml xml = opened.get()) {
            for (@Nullable String element = xml.next(); element != null; element = xml.next()) {
                if (element.equals("workbookPr")) {
                    from1904 = xml.attribute("date1904").matches("1|true");
                } else if (element.equals("sheet")) {
                    String part = targets.get(xml.attribute("id"));
                    if (part != null) {
                        (xml.attribute("state").isEmpty()
                                                || xml.attribute("state").equals("visible")
                                        ? shown
                                        : hidden)
                                .put(xml.attribute("name"), part);
                    }
                }
            }
        }
        shown.putAll(hidden);
        if (shown.isEmpty()) {
            throw new DataException(file + ": the workbook has no sheet with cells");
        }
        return new ExcelBook(shown, styles(zip), from1904);
    }

    /// The part of a sheet; of the first if none is named.
    String part(String sheet, String file) {
        if (sheet.isEmpty()) {
            return parts.values().iterator().next();
        }
        String part = parts.get(sheet);
        if (part == null) {
            throw new DataException(
                    file + ": there is no sheet \"" + sheet + "\"; there are " + String.join(", ", parts.keySet()));
        }
        return part;
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private static Map<String, String> relations(ZipInput zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        Optional<ExcelXml> opened = ExcelXml.open(zip, "xl/_rels/workbook.xml.rels");
        if (opened.isEmpty()) {
            return targets;
        }
        try (ExcelXml xml = opened.get()) {
            for (@Nullable String element = xml.next(); element != null; element = xml.next()) {
                // Sheets of cells alone, not of charts.
                if (element.equals("Relationship") && xml.attribute("Type").endsWith("/worksheet")) {
                    String target = xml.attribute("Target");
                    targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private static List<Boolean> styles(ZipInput zip) throws IOException {
        List<Boolean> dates = new ArrayList<>();
        Map<String, Boolean> own = new HashMap<>();
        Optional<ExcelXml> opened = ExcelXml.open(zip, "xl/styles.xml");
        if (opened.isEmpty()) {
            return dates;
        }
        try (ExcelXml xml = opened.get()) {
            boolean used = false;
            for (@Nullable String element = xml.next(); element != null; element = xml.next()) {
                switch (element) {
                    case "numFmt" -> own.put(xml.attribute("numFmtId"), showsDate(xml.attribute("formatCode")));
                    case "cellXfs" -> used = true;
                    case "cellStyles" -> used = false;
                    case "xf" -> {
                        if (used) {
                            String id = xml.attribute("numFmtId");
                            dates.add(own.getOrDefault(id, BUILT_IN.matcher(id).matches()));
                        }
                    }
                    default -> {}
                }
            }
        }
        return dates;
    }

    private static boolean showsDate(String code) {
        String plain = NOT_CODE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return !plain.contains("general") && plain.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }
}
