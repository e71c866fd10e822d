package errorscape.math;

import java.util.List;

/// Counts in sentences, so that nouns and verbs agree with their numbers: the one place where "1 runs" or "1 are" is
/// made impossible.
public final class Counted {
    private Counted() {}

    /// A count with its noun: "1 point", "2 points", "0 points".
    ///
    /// @param noun in the singular; its plural is made by the rules of English
    public static String of(long count, String noun) {
        return count + " " + noun(count, noun);
    }

    /// A count with a noun of its own plural.
    public static String of(long count, String singular, String plural) {
        return count + " " + (count == 1 ? singular : plural);
    }

    /// As [#of], but "no points" for none.
    public static String orNo(long count, String noun) {
        return count == 0 ? "no " + noun(0, noun) : of(count, noun);
    }

    /// After "there": "is 1 point", "are 2 points", "are no points".
    public static String thereAre(long count, String noun) {
        return verb(count, "is ", "are ") + orNo(count, noun);
    }

    /// The noun alone, as it fits a count.
    public static String noun(long count, String noun) {
        return count == 1 ? noun : plural(noun);
    }

    /// The verb that fits a count: "is" for one, "are" for none and for many.
    public static String verb(long count, String ofOne, String ofMany) {
        return count == 1 ? ofOne : ofMany;
    }

    /// How many of all: "1 of 2 directions goes down", "2 of 3 directions go down", "none of 2 directions goes down",
    /// "the only direction goes down".
    ///
    /// @param noun of all of them, in the singular
    public static String share(long count, long all, String noun, String ofOne, String ofMany) {
        return share(count, all, noun, plural(noun), ofOne, ofMany);
    }

    /// As above, with a noun of its own plural.
    public static String share(long count, long all, String singular, String plural, String ofOne, String ofMany) {
        if (all == 1) {
            return (count == 1 ? "the only " : "no ") + singular + " " + ofOne;
        }
        return few(count) + " of " + all + " " + plural + " " + verbOfShare(count, ofOne, ofMany);
    }

    /// A further count of the same things, without their noun: "none is zero", "1 is level", "2 are level".
    public static String further(long count, String ofOne, String ofMany) {
        return few(count) + " " + verbOfShare(count, ofOne, ofMany);
    }

    /// Parts of a sentence in a row: "a", "a and b", "a, b and c".
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String few(long count) {
        return count == 0 ? "none" : Long.toString(count);
    }

    private static String verbOfShare(long count, String ofOne, String ofMany) {
        return count <= 1 ? ofOne : ofMany;
    }

    private static String plural(String noun) {
        int last = noun.length() - 1;
        if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
            return noun + "es";
        }
        boolean consonant = last > 0 && "aeiou".indexOf(noun.charAt(last - 1)) < 0;
        if (noun.endsWith("um") && noun.endsWith("imum")) {
            return noun.substring(0, last - 1) + "a";
        }
        return noun.endsWith("y") && consonant ? noun.substring(0, last) + "ies" : noun + "s";
    }
}
