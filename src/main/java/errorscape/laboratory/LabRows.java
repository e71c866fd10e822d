package errorscape.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cells and tables that laboratories share.
final class LabRows {
    private LabRows() {}

    static String ending(TrialResult result) {
        return result.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// How the run was carried on, and what came of it; nothing where it was not.
    static @Nullable String settledBy(TrialResult result) {
        return result.landing().map(landing -> landing.how().words()).orElse(null);
    }

    static int made(List<TrialResult> results) {
        return (int) results.stream().filter(TrialResult::ran).count();
    }

    /// Of all runs, or of how many that were to be made.
    static LabResult.Fact runs(List<TrialResult> results) {
        int made = made(results);
        return made == results.size()
                ? new LabResult.Fact("runs", "runs", made)
                : new LabResult.Fact("runs", "runs (of " + results.size() + ")", made);
    }

    static LabTable minima(List<Minimum> minima, int runs) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Minimum minimum : minima) {
            rows.add(Arrays.asList(
                    minimum.number(),
                    minimum.loss(),
                    minimum.runs(),
                    minimum.runs() / (double) runs,
                    minimum.flat(),
                    minimum.weights()));
        }
        return new LabTable(
                "minima",
                LabTable.columns(
                        "minimum|minimum", "loss|loss", "runs|runs", "share|share", "flat|flat", "weights|weights"),
                rows);
    }
}
