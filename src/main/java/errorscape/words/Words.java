package errorscape.words;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// All texts of one language. A key is the name of a bundle below `words/`, a dot, and a name in it:
/// `stage.play` stands in `words/stage.properties` and `words/stage_de.properties`.
///
/// Texts are patterns of [MessageFormat] when arguments are given. Numbers are formatted by the caller, in the
/// program's one form, and come as strings; what is counted may come as a number for a choice. An apostrophe is ’.
public final class Words {
    private static final Words SHOWN = new Words(Language.shown());

    private final Language language;
    private final WordBundle bundle;

    /// The texts of a language, read when they are first asked for.
    public Words(Language language) {
        this.language = language;
        this.bundle = new WordBundle(language);
    }

    /// A text in the language of this process.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public static String text(String key, Object... arguments) {
        return SHOWN.of(key, arguments);
    }

    /// The texts of this process for FXML's `%keys`.
    public static ResourceBundle shown() {
        return SHOWN.bundle;
    }

    /// Whether there is such a text.
    public static boolean has(String key) {
        return SHOWN.bundle.containsKey(key);
    }

    /// The language of this process.
    public static Language shownLanguage() {
        return SHOWN.language;
    }

    /// Which language it is.
    public Language language() {
        return language;
    }

    /// A text in this language.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
    }
}
