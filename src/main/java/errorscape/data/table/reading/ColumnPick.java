package errorscape.data.table.reading;

import errorscape.data.DataException;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TargetMeaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Columns picked by their names.
final class ColumnPick {
    private final TablePreview preview;
    private final TableChoice choice;
    private final List<ColumnChoice> picked = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private ColumnPick(TablePreview preview, TableChoice choice) {
        this.preview = preview;
        this.choice = choice;
    }

    /// @param inputs in the order of the network's inputs; empty for all that are not targets and can be used
    /// @param targets empty for those of the choice
    static TableChoice of(TablePreview preview, TableChoice choice, List<String> inputs, List<String> targets) {
        return new ColumnPick(preview, choice).pick(inputs, targets);
    }

    private TableChoice pick(List<String> inputs, List<String> targets) {
        List<ColumnChoice> targetChoices = new ArrayList<>();
        for (String name : targets) {
            targetChoices.add(take(name, ColumnRole.TARGET));
        }
        for (String name : inputs) {
            picked.add(take(name, ColumnRole.INPUT));
        }
        if (targets.isEmpty()) {
            for (ColumnChoice target : choice.of(ColumnRole.TARGET)) {
                if (taken.add(target.name())) {
                    targetChoices.add(target);
                }
            }
        }
        for (ColumnPreview column : preview.columns()) {
            if (!taken.add(column.name())) {
                continue;
            }
            boolean wanted = inputs.isEmpty() && column.role() != ColumnRole.LEFT_OUT;
            picked.add(column.as(wanted ? ColumnRole.INPUT : ColumnRole.LEFT_OUT));
        }
        picked.addAll(targetChoices);
        TargetMeaning meaning = targets.size() == 1
                ? TargetGuess.offer(preview.column(targetChoices.getFirst().name()))
                        .suggestion()
                : targets.isEmpty() ? choice.target() : TargetMeaning.NUMBERS;
        return choice.withColumns(picked).withTarget(meaning);
    }

    private ColumnChoice take(String name, ColumnRole role) {
        ColumnPreview column = preview.columns().stream()
                .filter(seen -> seen.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        preview.source().name() + ": there is no column \"" + name + "\"; the columns are " + names()));
        if (!taken.add(name)) {
            throw new DataException(preview.source().name() + ", column \"" + name
                    + "\": the column is chosen twice as an input or target");
        }
        return column.as(role);
    }

    private String names() {
        List<String> all =
                preview.columns().stream().map(ColumnPreview::name).limit(20).toList();
        int more = preview.columns().size() - all.size();
        return "\"" + String.join("\", \"", all) + "\"" + (more > 0 ? " and " + more + " more" : "");
    }
}
