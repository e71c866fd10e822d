package errorscape.lesson.sheet;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of sheets that are not a lesson's own.
final class SheetWords {
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /// @param language such as `de`; English for one that has no words yet
    SheetWords(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = ResourceBundle.getBundle(
                "errorscape.lesson.sheet.words", locale, SheetWords.class.getClassLoader(), PLAIN);
    }

    /// @throws MissingResourceException if there is no such key
    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
