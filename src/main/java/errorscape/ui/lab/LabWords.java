package errorscape.ui.lab;

import errorscape.export.LabText;
import errorscape.laboratory.BasinMapResult;
import errorscape.laboratory.LabResult;
import errorscape.laboratory.LabTable;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import org.jspecify.annotations.Nullable;

/// Texts by key, in the words of what was trained.
@FunctionalInterface
interface LabWords {
    String text(String key, Object... arguments);

    /// What a fact of a result is called.
    default String of(LabResult result, LabResult.Fact fact) {
        String key = "lab.fact." + fact.key();
        int all = result.trials().size();
        if (fact.key().equals("runs") && result.runsMade() < all) {
            return text("lab.fact.runs.of", Numbers.count(all));
        }
        boolean apart = result instanceof BasinMapResult map && map.options().twinsApart();
        return text(apart && fact.key().equals("distinctMinima") ? "lab.fact.distinctMinima.apart" : key);
    }

    /// A cell of a table, or a fact's value.
    static String cell(@Nullable Object value) {
        boolean words = value instanceof String || value instanceof Boolean;
        return words ? Wording.phrase(null, "outcome", LabText.cell(value)) : LabText.cell(value);
    }

    /// What a column of a table is called.
    default String of(LabTable table, LabTable.Column column) {
        String own = "lab.column." + table.key() + "." + column.key();
        return text(Words.has(own) ? own : "lab.column." + column.key());
    }
}
