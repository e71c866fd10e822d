package errorscape.words;

/// How many of all, in the forms that languages have for it: the only one, none where there is only one, and some of
/// several.
public final class Fraction {
    private Fraction() {}

    /// The text of `key.only`, `key.no` or `key.of`; the last gets the count for a choice, and both numbers.
    public static String of(String key, long count, long all) {
        if (all == 1) {
            return Words.text(key + (count == 1 ? ".only" : ".no"));
        }
        return Words.text(key + ".of", count, Long.toString(count), Long.toString(all));
    }
}
