package errorscape.data.table.reading;

/// Texts of cells in messages.
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        return "\"" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...") + "\"";
    }
}
