package errorscape.words;

import java.util.Locale;

/// The languages the program speaks.
public enum Language {
    ENGLISH(""),
    GERMAN("_de"),

    /// English in brackets and a third longer: shows what is not from a bundle, and what has no room to grow.
    PSEUDO("");

    /// The system property that names a language: `en`, `de` or `pseudo`; the machine's language without it.
    public static final String PROPERTY = "errorscape.language";

    private final String suffix;

    Language(String suffix) {
        this.suffix = suffix;
    }

    /// The end of the names of its bundles.
    String suffix() {
        return suffix;
    }

    /// The language of a property's value and of the machine, English when the program does not speak it.
    public static Language of(String property, Locale machine) {
        return switch (property.isEmpty() ? machine.getLanguage() : property) {
            case "de" -> GERMAN;
            case "pseudo" -> PSEUDO;
            default -> ENGLISH;
        };
    }

    /// The language of this process.
    public static Language shown() {
        return of(System.getProperty(PROPERTY, ""), Locale.getDefault());
    }
}
