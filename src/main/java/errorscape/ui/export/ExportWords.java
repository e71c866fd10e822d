package errorscape.ui.export;

import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportSubject;
import errorscape.render.ColourMap;
import errorscape.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// What the choices of the sheet are called.
final class ExportWords {
    private ExportWords() {}

    static String subject(ExportSubject subject) {
        return of("subject", subject);
    }

    static String format(ExportFormat format) {
        return of("format", format);
    }

    static String colours(ColourMap colours) {
        return of("colours", colours);
    }

    static String motion(Motion motion) {
        return of("motion", motion);
    }

    static String theme(boolean light) {
        return light ? Words.text("export.light") : Words.text("export.dark");
    }

    /// What the file is good for.
    static String about(ExportFormat format, ExportSubject subject) {
        return of("about", format.isNumbers() ? subject : format);
    }

    private static String of(String group, Enum<?> constant) {
        String key = group + "." + constant.name().toLowerCase(Locale.ROOT);
        return Words.text("export." + key);
    }

    /// Fills a list that chooses a value.
    static <T> void offer(ComboBox<T> list, List<T> values, Function<T, String> names, Property<T> value) {
        list.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : names.apply(one);
            }

            @Override
            public T fromString(String name) {
                return list.getValue();
            }
        });
        list.getItems().setAll(values);
        list.valueProperty().bindBidirectional(value);
    }
}
